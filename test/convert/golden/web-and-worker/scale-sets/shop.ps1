# What runs within each instance of role Shop. Written by csdef convert.
# The custom script extension of the scale set runs it once, and a scheduled task at each start from then on.
# It takes Windows PowerShell 5.1, runs as LocalSystem, and is to stand in C:\csdef\shop with the role's files.
param([string] $Part = 'Install')

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$roleName = 'Shop'
$word = 'shop'
$root = 'C:\csdef\shop'
$workingFolder = 'C:\csdef\shop\approot\bin'
$settingsFile = 'C:\csdef\shop\settings.json'

# Only SYSTEM and Administrators may write below the folder; NETWORK SERVICE, which runs the role, may read.
function Protect-Folder([string] $Path) {
    $security = New-Object System.Security.AccessControl.DirectorySecurity
    $security.SetAccessRuleProtection($true, $false)
    Add-AccessRule $security 'S-1-5-18' 'FullControl'
    Add-AccessRule $security 'S-1-5-32-544' 'FullControl'
    Add-AccessRule $security 'S-1-5-20' 'ReadAndExecute'
    Set-Acl -LiteralPath $Path -AclObject $security
}

function Add-AccessRule($Security, [string] $Sid, [string] $Rights) {
    $identity = New-Object System.Security.Principal.SecurityIdentifier -ArgumentList $Sid
    $rule = New-Object System.Security.AccessControl.FileSystemAccessRule -ArgumentList $identity, $Rights, 'ContainerInherit, ObjectInherit', 'None', 'Allow'
    $Security.AddAccessRule($rule)
}

# What the action gives; it is tried for ten minutes, since a new instance may come before what it is allowed to read.
function Invoke-Patiently([scriptblock] $Action) {
    $deadline = (Get-Date).AddMinutes(10)
    while ($true) {
        try {
            return (& $Action)
        } catch {
            if ((Get-Date) -ge $deadline) {
                throw
            }
            Start-Sleep -Seconds 15
        }
    }
}

function Read-Metadata([string] $Query) {
    return (Invoke-RestMethod -UseBasicParsing -TimeoutSec 30 -Headers @{ Metadata = 'true' } -Uri ('http://169.254.169.254/metadata/' + $Query))
}

function Read-UserData {
    $encoded = Read-Metadata 'instance/compute/userData?api-version=2021-01-01&format=text'
    if ([string]::IsNullOrEmpty($encoded)) {
        throw 'The scale set gave no user data to this instance.'
    }
    return (ConvertFrom-Json ([System.Text.Encoding]::UTF8.GetString([System.Convert]::FromBase64String($encoded))))
}

# The plain settings of user data, and those that are secrets of the vault, by name.
function Read-Settings {
    $settings = New-Object System.Collections.Hashtable
    $userData = Read-UserData
    foreach ($entry in (Get-Entries $userData 'settings')) {
        $settings[$entry.Name] = [string] $entry.Value
    }
    $secrets = @(Get-Entries $userData 'secrets')
    if ($secrets.Count -eq 0) {
        return $settings
    }

    $vault = [System.Uri] $userData.vaultUri
    $resource = 'https://' + $vault.Host.Substring($vault.Host.IndexOf('.') + 1)
    $query = '&resource=' + [System.Uri]::EscapeDataString($resource) + '&client_id=' + [System.Uri]::EscapeDataString($userData.clientId)
    $token = (Read-Metadata ('identity/oauth2/token?api-version=2018-02-01' + $query)).access_token
    foreach ($entry in $secrets) {
        $address = 'https://' + $vault.Host + '/secrets/' + $entry.Value + '?api-version=7.4'
        $secret = Invoke-RestMethod -UseBasicParsing -TimeoutSec 30 -Headers @{ Authorization = 'Bearer ' + $token } -Uri $address
        $settings[$entry.Name] = [string] $secret.value
    }
    return $settings
}

# The members of a member, none where it is absent.
function Get-Entries($Values, [string] $Name) {
    $found = $Values.PSObject.Properties[$Name]
    if ($null -ne $found) {
        return $found.Value.PSObject.Properties
    }
}

# What the role's code asked RoleEnvironment for.
function Read-Instance {
    $compute = Read-Metadata 'instance/compute?api-version=2021-02-01'
    $address = Read-Metadata 'instance/network/interface/0/ipv4/ipAddress/0/privateIpAddress?api-version=2021-02-01&format=text'
    $instance = New-Object System.Collections.Hashtable
    $instance['id'] = [string] $compute.name
    $instance['deployment'] = [string] $compute.resourceGroupName
    $instance['updateDomain'] = [string] $compute.platformUpdateDomain
    $instance['faultDomain'] = [string] $compute.platformFaultDomain
    $instance['address'] = [string] $address
    return $instance
}

# The folder that the file is in is protected already.
function Write-State($State) {
    $encoding = New-Object System.Text.UTF8Encoding -ArgumentList $false
    [System.IO.File]::WriteAllText($settingsFile, (ConvertTo-Json -InputObject $State -Depth 4), $encoding)
}

function Read-State {
    $text = [System.IO.File]::ReadAllText($settingsFile)
    return (ConvertFrom-Json $text)
}

# The value of a name, or the empty text where there is none.
function Get-Value($Values, [string] $Name) {
    $found = $Values.PSObject.Properties[$Name]
    if ($null -eq $found) {
        return ''
    }
    return [string] $found.Value
}

function Open-Port([string] $Protocol, [string] $Ports) {
    $name = 'csdef-' + $word + '-' + $Protocol + '-' + $Ports
    New-NetFirewallRule -Name $name -DisplayName $name -Direction Inbound -Action Allow -Protocol $Protocol -LocalPort $Ports | Out-Null
}

function Close-Ports {
    Get-NetFirewallRule | Where-Object { $_.Name.StartsWith('csdef-' + $word + '-') } | Remove-NetFirewallRule
}

function Register-Part([string] $Name, [string] $Account, $Trigger) {
    Remove-Part $Name
    $arguments = '-NoProfile -NonInteractive -ExecutionPolicy Bypass -File "' + $root + '\' + $word + '.ps1" -Part ' + $Name
    $action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument $arguments -WorkingDirectory $root
    $principal = New-ScheduledTaskPrincipal -UserId $Account -LogonType ServiceAccount -RunLevel Highest
    $options = New-ScheduledTaskSettingsSet -ExecutionTimeLimit ([TimeSpan]::Zero) -MultipleInstances IgnoreNew -Priority 4
    if ($null -eq $Trigger) {
        $task = New-ScheduledTask -Action $action -Principal $principal -Settings $options
    } else {
        $task = New-ScheduledTask -Action $action -Principal $principal -Settings $options -Trigger $Trigger
    }
    Register-ScheduledTask -TaskPath '\csdef\' -TaskName ($word + '-' + $Name) -InputObject $task -Force | Out-Null
}

function Remove-Part([string] $Name) {
    $found = Get-ScheduledTask | Where-Object { $_.TaskPath -eq '\csdef\' -and $_.TaskName -eq ($word + '-' + $Name) }
    if ($null -ne $found) {
        Stop-ScheduledTask -TaskPath '\csdef\' -TaskName ($word + '-' + $Name)
        Unregister-ScheduledTask -TaskPath '\csdef\' -TaskName ($word + '-' + $Name) -Confirm:$false
    }
}

function Start-Part([string] $Name, [string] $Account) {
    Register-Part $Name $Account $null
    Start-ScheduledTask -TaskPath '\csdef\' -TaskName ($word + '-' + $Name)
}

# Waits for the end; what fails stops the start of the role, as it did on the platform.
function Complete-Part([string] $Name) {
    # Codes of the scheduler: is running, has not run yet, is queued.
    $pending = @(267009, 267011, 267045)
    $result = 267011
    while ($pending -contains $result) {
        Start-Sleep -Seconds 2
        $result = (Get-ScheduledTaskInfo -TaskPath '\csdef\' -TaskName ($word + '-' + $Name)).LastTaskResult
    }
    if ($result -ne 0) {
        throw ($Name + ' failed with exit code ' + $result)
    }
}

# Runs a command line as cmd.exe does, and gives its exit code.
function Invoke-CommandLine([string] $CommandLine) {
    $start = New-Object System.Diagnostics.ProcessStartInfo
    $start.FileName = $env:SystemRoot + '\System32\cmd.exe'
    $start.Arguments = '/d /s /c "' + $CommandLine + '"'
    $start.WorkingDirectory = $workingFolder
    $start.UseShellExecute = $false
    $process = [System.Diagnostics.Process]::Start($start)
    $process.WaitForExit()
    return $process.ExitCode
}

function Set-ProcessVariable([string] $Name, [string] $Value) {
    [System.Environment]::SetEnvironmentVariable($Name, $Value, 'Process')
}

# What the platform told every process of a role.
function Set-RoleVariables($State) {
    Set-ProcessVariable 'RoleRoot' $root
    Set-ProcessVariable 'RoleName' $roleName
    Set-ProcessVariable 'RoleInstanceID' (Get-Value $State.instance 'id')
}

function Install-WebServer {
    $features = @('Web-Server', 'Web-Asp-Net45', 'Web-WebSockets', 'Web-Http-Redirect', 'Web-Dyn-Compression', 'Web-Scripting-Tools')
    Install-WindowsFeature -Name $features | Out-Null
    # A new version of the role's files stops it.
    Start-Service -Name W3SVC
    Add-Type -Path ($env:SystemRoot + '\System32\inetsrv\Microsoft.Web.Administration.dll')
}

# A folder of the zip; where the zip does not hold it, the other one.
function Get-ZipFolder([string] $Path, [string] $Otherwise) {
    $folder = Join-Path -Path $root -ChildPath $Path
    if (-not (Test-Path -LiteralPath $folder) -and $Otherwise -ne '') {
        $folder = Join-Path -Path $root -ChildPath $Otherwise
    }
    if (-not (Test-Path -LiteralPath $folder)) {
        throw ('The zip of the role holds no folder ' + $Path)
    }
    return $folder
}

function Remove-Site($Manager, [string] $Name) {
    $found = $Manager.Sites | Where-Object { $_.Name -eq $Name }
    if ($null -ne $found) {
        $Manager.Sites.Remove($found)
    }
}

function Add-Site($Manager, [string] $Name, [string] $Pool, [string] $Folder) {
    Remove-Site $Manager $Name
    $site = $Manager.Sites.Add($Name, $Folder, 80)
    $site.Bindings.Clear()
    $site.ServerAutoStart = $true
    $site.ApplicationDefaults.ApplicationPoolName = $Pool
    $site.Applications['/'].ApplicationPoolName = $Pool
    return $site
}

# Callers who have not signed in are served as the account of the pool, which may read the role's files, in place of IUSR.
function Use-PoolAccount($Manager) {
    $path = 'system.webServer/security/authentication/anonymousAuthentication'
    $Manager.GetApplicationHostConfiguration().GetSection($path).SetAttributeValue('userName', '')
}

function Add-Pool($Manager, [string] $Name) {
    $found = $Manager.ApplicationPools | Where-Object { $_.Name -eq $Name }
    if ($null -ne $found) {
        $Manager.ApplicationPools.Remove($found)
    }
    $pool = $Manager.ApplicationPools.Add($Name)
    $pool.ManagedRuntimeVersion = 'v4.0'
    $pool.ProcessModel.IdentityType = 'NetworkService'
    return $pool
}

function Add-PoolVariable($Pool, [string] $Name, [string] $Value) {
    $variables = $Pool.GetCollection('environmentVariables')
    $variable = $variables.CreateElement('add')
    $variable.SetAttributeValue('name', $Name)
    $variable.SetAttributeValue('value', $Value)
    $variables.Add($variable) | Out-Null
}

function Add-HttpsBinding($Site, [string] $Address, [string] $StoreName, $Certificate) {
    $Site.Bindings.Add($Address, $Certificate.GetCertHash(), $StoreName) | Out-Null
}

# The certificate by the thumbprint that came with the settings; without one, the only one in the store that has a key.
function Find-Certificate($State, [string] $Name, [string] $StoreName) {
    $thumbprint = (Get-Value $State.settings ('certificate:' + $Name)).Replace(' ', '')
    $store = New-Object System.Security.Cryptography.X509Certificates.X509Store -ArgumentList $StoreName, 'LocalMachine'
    $store.Open('ReadOnly')
    $found = @($store.Certificates | Where-Object { $_.HasPrivateKey -and $_.Issuer -notlike '*Windows Azure CRP*' })
    $store.Close()
    if ($thumbprint -ne '') {
        $found = @($found | Where-Object { $_.Thumbprint -eq $thumbprint })
    }
    if ($found.Count -ne 1) {
        throw ('Certificate ' + $Name + ' is not in the store, or it is not the only one: say which by its thumbprint.')
    }
    return $found[0]
}

function Set-Sites($state) {
    $manager = New-Object Microsoft.Web.Administration.ServerManager
    Remove-Site $manager 'Default Web Site'
    Use-PoolAccount $manager

    # Site Web
    $pool = Add-Pool $manager 'shop-1'
    $site = Add-Site $manager 'Web' 'shop-1' (Get-ZipFolder 'sitesroot\0' 'approot')
    Add-HttpsBinding $site '*:8443:shop.parcels.example' 'My' (Find-Certificate $state 'ShopTls' 'My')
    $site.Applications.Add('/returns', (Get-ZipFolder 'sitesroot\1' '')) | Out-Null


    # Site Partners
    $pool = Add-Pool $manager 'shop-2'
    $site = Add-Site $manager 'Partners' 'shop-2' (Get-ZipFolder 'sitesroot\2' '')
    Add-HttpsBinding $site '*:8443:partners.parcels.example' 'My' (Find-Certificate $state 'ShopTls' 'My')

    $manager.CommitChanges()
}

function Start-Role {
    Protect-Folder 'C:\csdef'
    Protect-Folder $root
    Remove-Part 'Task1'

    $folders = New-Object System.Collections.Hashtable
    $known = New-Object System.Collections.Hashtable
    $known['settings'] = Invoke-Patiently { Read-Settings }
    $known['instance'] = Invoke-Patiently { Read-Instance }
    $known['localResources'] = $folders
    Write-State $known
    $state = Read-State

    Close-Ports
    # InputEndpoint Https of Shop
    Open-Port 'TCP' '8443'
    # InternalEndpoint Baskets of Shop
    Open-Port 'TCP' '7070'

    Install-WebServer

    # Startup task 1, waited for
    Start-Part 'Task1' 'NT AUTHORITY\SYSTEM'
    Complete-Part 'Task1'

    Set-Sites $state
}

switch ($Part) {
    'Install' {
        Register-Part 'Start' 'NT AUTHORITY\SYSTEM' (New-ScheduledTaskTrigger -AtStartup)
        Start-Role
    }
    'Start' {
        Start-Role
    }
    'Task1' {
        $state = Read-State
        Set-RoleVariables $state
        Set-ProcessVariable 'IN_EMULATOR' 'false'
        exit (Invoke-CommandLine 'PrepareSite.cmd')
    }
    default {
        throw ('There is no part ' + $Part)
    }
}
