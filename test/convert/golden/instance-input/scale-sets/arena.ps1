# What runs within each instance of role Arena. Written by csdef convert.
# The custom script extension of the scale set runs it once, and a scheduled task at each start from then on.
# It takes Windows PowerShell 5.1, runs as LocalSystem, and is to stand in C:\csdef\arena with the role's files.
param([string] $Part = 'Install')

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$roleName = 'Arena'
$word = 'arena'
$root = 'C:\csdef\arena'
$workingFolder = 'C:\csdef\arena\approot'
$settingsFile = 'C:\csdef\arena\settings.json'

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

function Start-Role {
    Protect-Folder 'C:\csdef'
    Protect-Folder $root

    $folders = New-Object System.Collections.Hashtable
    $known = New-Object System.Collections.Hashtable
    $known['settings'] = Invoke-Patiently { Read-Settings }
    $known['instance'] = Invoke-Patiently { Read-Instance }
    $known['localResources'] = $folders
    Write-State $known
    $state = Read-State

    Close-Ports
    # InstanceInputEndpoint Match of Arena
    Open-Port 'UDP' '7777'
    # InstanceInputEndpoint Spectators of Arena
    Open-Port 'TCP' '7778'
    # InternalEndpoint Scores of Arena
    Open-Port 'UDP' '9000-9009'
}

switch ($Part) {
    'Install' {
        Register-Part 'Start' 'NT AUTHORITY\SYSTEM' (New-ScheduledTaskTrigger -AtStartup)
        Start-Role
    }
    'Start' {
        Start-Role
    }
    default {
        throw ('There is no part ' + $Part)
    }
}
