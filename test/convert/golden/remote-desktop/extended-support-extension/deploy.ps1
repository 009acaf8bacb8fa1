# Deploys what replaces the cloud service Guestbook. Written by csdef convert.
#
#   .\deploy.ps1 RESOURCE-GROUP CONFIGURATION.cscfg [what-if]
#
# The configuration is the changed .cscfg that csdef convert wrote, with your own names in it. It is uploaded as it is,
# with the package; a signature in their addresses lets the platform read both for a day. What you bring stands in the
# environment of this process and its children alone, never in arguments or files. With what-if nothing is made or uploaded.
# It takes Windows PowerShell 5.1 or newer, and the Azure CLI (az), signed in.
# The resource group has to be there.
#
# Environment variables:
#   CSDEF_PUBLIC_IP_ADDRESS_NAME: The public address of the service, which is in this resource group; a static one is named as ReservedIP in the configuration too.
#   CSDEF_CERTIFICATE_VAULT_ID: The resource id of the vault with the certificates: same region and subscription, enabled for deployment.
#   CSDEF_CERTIFICATE1_URL: The address, with its version, of the secret that is certificate GuestbookTls of Guestbook.Web.
#   CSDEF_ADMIN_PASSWORD: The password of that account: 10 to 123 characters, with three of upper case, lower case, digits and others.
#   CSDEF_STORAGE_ACCOUNT: The name of a storage account that you may write blobs to: the uploaded files go there.
#   CSDEF_STORAGE_CONTAINER: The name of its container for these files; it is made where it is not there yet.
#   CSDEF_PACKAGE: The path of the package (.cspkg) to upload.
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

# The address of a blob with a signature that lets whoever has it read the blob for a day.
function Get-SignedAddress([string] $Blob) {
    $until = (Get-Date).ToUniversalTime().AddDays(1).ToString('yyyy-MM-ddTHH:mmZ', [System.Globalization.CultureInfo]::InvariantCulture)
    return Read-Az @('storage', 'blob', 'generate-sas', '--account-name', $env:CSDEF_STORAGE_ACCOUNT, '--container-name', $env:CSDEF_STORAGE_CONTAINER, '--name', $Blob, '--permissions', 'r', '--expiry', $until, '--https-only', '--auth-mode', 'login', '--as-user', '--full-uri')
}

# Notes a configuration that lacks an element, or has a value that begins with the text.
function Test-Configuration([string] $Kind, [string] $Text, [string] $Told) {
    $isNeeded = $Kind -eq 'needed-element'
    if ($isNeeded) {
        $found = $document.SelectNodes('//*[local-name() = "' + $Text + '"]')
    } else {
        $found = $document.SelectNodes('//@*[starts-with(., "' + $Text + '")]')
    }
    if (($found.Count -gt 0) -ne $isNeeded) {
        $missing.Add('  ' + $Told)
    }
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
}
if ($fileName -eq 'ServiceConfiguration.Local.cscfg') {
    $parameters = 'main.Local.bicepparam'
}
if ($parameters -eq '') {
    Stop-Deployment 'There is no parameter file for this configuration. There is one for: ServiceConfiguration.Cloud.cscfg, ServiceConfiguration.Local.cscfg'
}

try {
    Push-Location -LiteralPath $here
    Test-Needed 'CSDEF_PUBLIC_IP_ADDRESS_NAME' 'The public address of the service, which is in this resource group; a static one is named as ReservedIP in the configuration too.'
    Test-Needed 'CSDEF_CERTIFICATE_VAULT_ID' 'The resource id of the vault with the certificates: same region and subscription, enabled for deployment.'
    Test-Needed 'CSDEF_CERTIFICATE1_URL' 'The address, with its version, of the secret that is certificate GuestbookTls of Guestbook.Web.'
    Test-Needed 'CSDEF_ADMIN_PASSWORD' 'The password of that account: 10 to 123 characters, with three of upper case, lower case, digits and others.'
    Test-Needed 'CSDEF_STORAGE_ACCOUNT' 'The name of a storage account that you may write blobs to: the uploaded files go there.'
    Test-Needed 'CSDEF_STORAGE_CONTAINER' 'The name of its container for these files; it is made where it is not there yet.'
    Test-Needed 'CSDEF_PACKAGE' 'The path of the package (.cspkg) to upload.'
    Test-Configuration 'needed-element' 'VirtualNetworkSite' 'A virtual network in the configuration: deploy the changed one, which has a place for it.'
    Test-Configuration 'refused-value' 'YOUR-VIRTUAL-NETWORK' 'Your own name in place of YOUR-VIRTUAL-NETWORK in the configuration.'
    Test-Configuration 'refused-value' 'YOUR-SUBNET' 'Your own name in place of YOUR-SUBNET in the configuration.'
    Test-Configuration 'refused-value' 'Microsoft.WindowsAzure.Plugins.RemoteAccess.' 'The changed configuration: this one still has what is of module RemoteAccess.'
    Test-Configuration 'refused-value' 'Microsoft.WindowsAzure.Plugins.RemoteForwarder.' 'The changed configuration: this one still has what is of module RemoteForwarder.'
    Test-Configuration 'refused-value' 'Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString' 'The changed configuration: this one still has what is of module Diagnostics.'
    Test-File ([System.IO.Path]::Combine($start, [string] $env:CSDEF_PACKAGE)) 'CSDEF_PACKAGE'
    if ($missing.Count -gt 0) {
        Stop-Deployment ('Nothing was made, since this is missing:' + [System.Environment]::NewLine + ($missing -join [System.Environment]::NewLine))
    }
    Invoke-Az @('group', 'show', '--name', $ResourceGroup, '--output', 'none')

    $addresses = Read-Az @('storage', 'account', 'show', '--name', $env:CSDEF_STORAGE_ACCOUNT, '--query', 'primaryEndpoints.blob')
    $csdef_package_url_blob = Get-BlobName ([System.IO.Path]::Combine($start, [string] $env:CSDEF_PACKAGE)) 'package' 'cspkg'
    Set-Brought 'CSDEF_PACKAGE_URL' ($addresses + $env:CSDEF_STORAGE_CONTAINER + '/' + $csdef_package_url_blob)
    $csdef_configuration_url_blob = Get-BlobName $configurationPath 'configuration' 'cscfg'
    Set-Brought 'CSDEF_CONFIGURATION_URL' ($addresses + $env:CSDEF_STORAGE_CONTAINER + '/' + $csdef_configuration_url_blob)

    if ($Mode -eq 'what-if') {
        Invoke-Az (@('deployment', 'group', 'what-if', '--resource-group', $ResourceGroup, '--template-file', 'main.bicep', '--parameters', $parameters))
        return
    }

    Invoke-Az @('storage', 'container', 'create', '--account-name', $env:CSDEF_STORAGE_ACCOUNT, '--name', $env:CSDEF_STORAGE_CONTAINER, '--auth-mode', 'login', '--output', 'none')
    Send-File ([System.IO.Path]::Combine($start, [string] $env:CSDEF_PACKAGE)) $csdef_package_url_blob
    Set-Brought 'CSDEF_PACKAGE_URL' (Get-SignedAddress $csdef_package_url_blob)
    Send-File $configurationPath $csdef_configuration_url_blob
    Set-Brought 'CSDEF_CONFIGURATION_URL' (Get-SignedAddress $csdef_configuration_url_blob)

    Invoke-Az (@('deployment', 'group', 'create', '--name', 'csdef', '--resource-group', $ResourceGroup, '--template-file', 'main.bicep', '--parameters', $parameters, '--query', 'properties.outputs', '--output', 'json'))
} finally {
    Pop-Location
    foreach ($name in $brought) {
        [System.Environment]::SetEnvironmentVariable($name, $null, 'Process')
    }
}
