/** Runs command lines under an account of their own: each is a part of this script, run by a scheduled task. */
export const processFunctions = String.raw`
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
`;
