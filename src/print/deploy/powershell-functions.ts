/** What the steps of `deploy.ps1` call. */
export const deployFunctions = `
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
`;

/** Addresses with a signature. */
export const signingFunctions = `
# The address of a blob with a signature that lets whoever has it read the blob for a day.
function Get-SignedAddress([string] $Blob) {
    $until = (Get-Date).ToUniversalTime().AddDays(1).ToString('yyyy-MM-ddTHH:mmZ', [System.Globalization.CultureInfo]::InvariantCulture)
    return Read-Az @('storage', 'blob', 'generate-sas', '--account-name', $env:CSDEF_STORAGE_ACCOUNT, '--container-name', $env:CSDEF_STORAGE_CONTAINER, '--name', $Blob, '--permissions', 'r', '--expiry', $until, '--https-only', '--auth-mode', 'login', '--as-user', '--full-uri')
}
`;

/** What lets identities read the uploaded files. */
export const identityFunctions = `
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
`;

/** Looks whether a configuration is the one to deploy. */
export const configurationFunctions = `
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
`;

/** Takes values out of the configuration into environment variables. */
export const takeFunctions = `
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
`;
