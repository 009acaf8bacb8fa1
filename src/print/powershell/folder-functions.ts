/** Makes the folders of local storage on the temporary disk. */
export const folderFunctions = String.raw`
# The temporary disk; what is on it is gone when an instance moves.
function Get-StorageRoot {
    $volume = Get-Volume | Where-Object { $_.FileSystemLabel -eq 'Temporary Storage' -and $_.DriveLetter -match '[A-Z]' } | Select-Object -First 1
    if ($null -eq $volume) {
        return 'C:\csdef-storage\' + $word
    }
    return [string] $volume.DriveLetter + ':\csdef-storage\' + $word
}

function New-StorageFolder([string] $Name, [bool] $IsCleaned) {
    $path = Join-Path -Path (Get-StorageRoot) -ChildPath $Name
    if ($IsCleaned -and (Test-Path -LiteralPath $path)) {
        Remove-Item -LiteralPath $path -Recurse -Force
    }
    New-Item -ItemType Directory -Force -Path $path | Out-Null
    $security = Get-Acl -LiteralPath $path
    Add-AccessRule $security 'S-1-5-20' 'Modify'
    Set-Acl -LiteralPath $path -AclObject $security
    return $path
}
`;
