/** Makes the sites of IIS anew with its own library, which takes names and paths as plain texts. */
export const siteFunctions = String.raw`
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
`;
