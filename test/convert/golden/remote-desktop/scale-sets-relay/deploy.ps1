# Deploys what replaces the cloud service Guestbook. Written by csdef convert.
#
#   .\deploy.ps1 RESOURCE-GROUP CONFIGURATION.cscfg [what-if]
#
# The configuration is your own .cscfg: values are taken out of it when this runs. They stand in the environment of this
# process and its children alone, never in arguments or files. With what-if nothing is made or uploaded.
# It takes Windows PowerShell 5.1 or newer, and the Azure CLI (az), signed in.
# The resource group has to be there, and you have to be allowed to assign roles in it and at the storage account.
#
# Environment variables:
#   CSDEF_ADMIN_PASSWORD: The password of the administrator of every machine: 12 to 72 characters of three kinds.
#   CSDEF_CERTIFICATE_VAULT_ID: The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.
#   CSDEF_GUESTBOOK_WEB_CERTIFICATE1_URL: The address of certificate GuestbookTls of role Guestbook.Web in the vault, as a secret and with its version.
#   CSDEF_STORAGE_ACCOUNT: The name of a storage account that you may write blobs to: the uploaded files go there.
#   CSDEF_STORAGE_CONTAINER: The name of its container for these files; it is made where it is not there yet.
param(
    [Parameter(Mandatory = $true)] [ValidatePattern('^[\w.()-]+$')] [string] $ResourceGroup,
    [Parameter(Mandatory = $true)] [string] $Configuration,
    [ValidateSet('create', 'what-if')] [string] $Mode = 'create'
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$here = $PSScriptRoot
$start = (Get-Location).ProviderPath
$missing = New-Object 'System.Collections.Generic.List[string]'
$brought = New-Object 'System.Collections.Generic.List[string]'
Add-Type -AssemblyName System.IO.Compression.FileSystem

function Stop-Deployment([string] $Reason) {
    throw $Reason
}

# Notes an environment variable that is not there.
function Test-Needed([string] $Name, [string] $Description) {
    if ([string]::IsNullOrEmpty([System.Environment]::GetEnvironmentVariable($Name))) {
        $missing.Add('  ' + $Name + ': ' + $Description)
    }
}

# Notes a file that is not there.
function Test-File([string] $Path, [string] $Name) {
    if (-not (Test-Path -LiteralPath $Path -PathType Leaf)) {
        $missing.Add('  ' + $Name + ': there is no such file')
    }
}

# Notes a zip that is not beside this script, or does not hold the entry at its root.
function Test-Zip([string] $Name, [string] $Entry) {
    $path = Join-Path -Path $here -ChildPath $Name
    if (Test-Path -LiteralPath $path -PathType Leaf) {
        $zip = [System.IO.Compression.ZipFile]::OpenRead($path)
        $found = $zip.GetEntry($Entry)
        $zip.Dispose()
        if ($null -ne $found) {
            return
        }
    }
    $missing.Add('  ' + $Name + ' beside this script, with ' + $Entry + ' at its root')
}

# Sets an environment variable of this process and its children; what is set here is taken away at the end.
function Set-Brought([string] $Name, [string] $Value) {
    $brought.Add($Name)
    [System.Environment]::SetEnvironmentVariable($Name, $Value, 'Process')
}

# Runs az, which shows what it answers.
function Invoke-Az([string[]] $Arguments) {
    & az $Arguments
    if ($LASTEXITCODE -ne 0) {
        Stop-Deployment ('az ' + $Arguments[0] + ' ' + $Arguments[1] + ' failed.')
    }
}

# What az answers, as plain text.
function Read-Az([string[]] $Arguments) {
    $answer = & az ($Arguments + @('--output', 'tsv'))
    if ($LASTEXITCODE -ne 0) {
        Stop-Deployment ('az ' + $Arguments[0] + ' ' + $Arguments[1] + ' failed.')
    }
    return (@($answer) -join ' ').Trim()
}

# A name for a file in storage that changes with what is in it.
function Get-BlobName([string] $Path, [string] $Stem, [string] $Extension) {
    $hash = (Get-FileHash -LiteralPath $Path -Algorithm SHA256).Hash.ToLowerInvariant().Substring(0, 16)
    return $Stem + '-' + $hash + '.' + $Extension
}

function Send-File([string] $Path, [string] $Blob) {
    Invoke-Az @('storage', 'blob', 'upload', '--account-name', $env:CSDEF_STORAGE_ACCOUNT, '--container-name', $env:CSDEF_STORAGE_CONTAINER, '--name', $Blob, '--file', $Path, '--overwrite', 'true', '--auth-mode', 'login', '--no-progress', '--output', 'none')
}

function Read-Readers([string] $Scope) {
    return Read-Az @('role', 'assignment', 'list', '--scope', $Scope, '--role', 'Storage Blob Data Reader', '--query', '[].principalId')
}

# Makes an identity where it is not there yet, and lets it read what was uploaded; tells whether that is new.
function Grant-Reading([string] $Identity, [string] $Scope) {
    $principal = Read-Az @('identity', 'create', '--resource-group', $ResourceGroup, '--name', $Identity, '--query', 'principalId')
    if ((Read-Readers $Scope).Contains($principal)) {
        return $false
    }
    Invoke-Az @('role', 'assignment', 'create', '--assignee-object-id', $principal, '--assignee-principal-type', 'ServicePrincipal', '--role', 'Storage Blob Data Reader', '--scope', $Scope, '--output', 'none') | Out-Null
    foreach ($attempt in 1..60) {
        if ((Read-Readers $Scope).Contains($principal)) {
            return $true
        }
        Start-Sleep -Seconds 10
    }
    Stop-Deployment 'The assignment of Storage Blob Data Reader does not come to hold.'
}

# Lets all identities read, and waits until that holds.
function Grant-ReadingToAll([string[]] $Identities) {
    $scope = $account + '/blobServices/default/containers/' + $env:CSDEF_STORAGE_CONTAINER
    $isNew = $false
    foreach ($identity in $Identities) {
        if (Grant-Reading $identity $scope) {
            $isNew = $true
        }
    }
    if ($isNew) {
        Write-Host 'Waiting ten minutes until the new assignments hold everywhere.'
        Start-Sleep -Seconds 600
    }
}

# What elements of a role in the configuration say, by their names.
function Read-Values([string] $RoleName, [string] $Element, [string] $Attribute) {
    $values = New-Object System.Collections.Hashtable
    foreach ($role in $document.SelectNodes('/*/*[local-name() = "Role"]')) {
        if ($role.GetAttribute('name') -ceq $RoleName) {
            foreach ($found in $role.SelectNodes('.//*[local-name() = "' + $Element + '"]')) {
                if ($found.HasAttribute($Attribute)) {
                    $values[$found.GetAttribute('name')] = $found.GetAttribute($Attribute)
                }
            }
        }
    }
    return $values
}

# A name as a terminal may show it.
function Format-Name([string] $Name) {
    return [regex]::Replace($Name, '[^ -~]', '?')
}

# Takes settings of a role, and thumbprints of its certificates, into an environment variable as a JSON object.
function Set-Taken([string] $Variable, [string] $RoleName, [string[]] $Settings, [string[]] $Certificates) {
    $taken = New-Object System.Collections.Hashtable
    $values = Read-Values $RoleName 'Setting' 'value'
    foreach ($name in $Settings) {
        if ($values.ContainsKey($name)) {
            $taken[$name] = $values[$name]
        } else {
            $missing.Add('  a value for setting ' + (Format-Name $name) + ' of role ' + (Format-Name $RoleName) + ' in the configuration')
        }
    }
    $thumbprints = Read-Values $RoleName 'Certificate' 'thumbprint'
    foreach ($name in $Certificates) {
        if ($thumbprints.ContainsKey($name)) {
            $taken['certificate:' + $name] = $thumbprints[$name]
        }
    }
    Set-Brought $Variable (ConvertTo-Json -InputObject $taken -Compress)
}

if ($null -eq (Get-Command -Name az -ErrorAction SilentlyContinue)) {
    Stop-Deployment 'The Azure CLI (az) is not on the PATH.'
}
$configurationPath = (Resolve-Path -LiteralPath $Configuration).ProviderPath
$document = New-Object System.Xml.XmlDocument
$document.XmlResolver = $null
$document.Load($configurationPath)

$fileName = [System.IO.Path]::GetFileName($configurationPath)
$parameters = ''
if ($fileName -eq 'ServiceConfiguration.Cloud.cscfg') {
    $parameters = 'main.Cloud.bicepparam'
    $identities = @('guestbook-guestbook-web-identity')
}
if ($fileName -eq 'ServiceConfiguration.Local.cscfg') {
    $parameters = 'main.Local.bicepparam'
    $identities = @('guestbook-guestbook-web-identity')
}
if ($parameters -eq '') {
    Stop-Deployment 'There is no parameter file for this configuration. There is one for: ServiceConfiguration.Cloud.cscfg, ServiceConfiguration.Local.cscfg'
}

try {
    Push-Location -LiteralPath $here
    Test-Needed 'CSDEF_ADMIN_PASSWORD' 'The password of the administrator of every machine: 12 to 72 characters of three kinds.'
    Test-Needed 'CSDEF_CERTIFICATE_VAULT_ID' 'The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.'
    Test-Needed 'CSDEF_GUESTBOOK_WEB_CERTIFICATE1_URL' 'The address of certificate GuestbookTls of role Guestbook.Web in the vault, as a secret and with its version.'
    Test-Needed 'CSDEF_STORAGE_ACCOUNT' 'The name of a storage account that you may write blobs to: the uploaded files go there.'
    Test-Needed 'CSDEF_STORAGE_CONTAINER' 'The name of its container for these files; it is made where it is not there yet.'
    Set-Taken 'CSDEF_GUESTBOOK_WEB_SETTINGS' 'Guestbook.Web' @('PageSize') @('GuestbookTls')
    Set-Taken 'CSDEF_GUESTBOOK_WEB_SECRETS' 'Guestbook.Web' @('GreetingText') @()
    Test-Zip 'guestbook-web.zip' 'guestbook-web.ps1'
    if ($missing.Count -gt 0) {
        Stop-Deployment ('Nothing was made, since this is missing:' + [System.Environment]::NewLine + ($missing -join [System.Environment]::NewLine))
    }
    Invoke-Az @('group', 'show', '--name', $ResourceGroup, '--output', 'none')

    $account = Read-Az @('storage', 'account', 'show', '--name', $env:CSDEF_STORAGE_ACCOUNT, '--query', 'id')
    $addresses = Read-Az @('storage', 'account', 'show', '--name', $env:CSDEF_STORAGE_ACCOUNT, '--query', 'primaryEndpoints.blob')
    $csdef_guestbook_web_package_url_blob = Get-BlobName 'guestbook-web.zip' 'guestbook-web' 'zip'
    Set-Brought 'CSDEF_GUESTBOOK_WEB_PACKAGE_URL' ($addresses + $env:CSDEF_STORAGE_CONTAINER + '/' + $csdef_guestbook_web_package_url_blob)

    if ($Mode -eq 'what-if') {
        Write-Host 'Identities that are not there yet are made by the deployment itself.'
        Invoke-Az (@('deployment', 'group', 'what-if', '--resource-group', $ResourceGroup, '--template-file', 'main.bicep', '--parameters', $parameters))
        return
    }

    Invoke-Az @('storage', 'container', 'create', '--account-name', $env:CSDEF_STORAGE_ACCOUNT, '--name', $env:CSDEF_STORAGE_CONTAINER, '--auth-mode', 'login', '--output', 'none')
    Send-File 'guestbook-web.zip' $csdef_guestbook_web_package_url_blob

    Grant-ReadingToAll $identities

    Invoke-Az (@('deployment', 'group', 'create', '--name', 'csdef', '--resource-group', $ResourceGroup, '--template-file', 'main.bicep', '--parameters', $parameters, '--query', 'properties.outputs', '--output', 'json'))
} finally {
    Pop-Location
    foreach ($name in $brought) {
        [System.Environment]::SetEnvironmentVariable($name, $null, 'Process')
    }
}
