/** Opens ports in the guest's firewall. */
export const firewallFunctions = `
function Open-Port([string] $Protocol, [string] $Ports) {
    $name = 'csdef-' + $word + '-' + $Protocol + '-' + $Ports
    New-NetFirewallRule -Name $name -DisplayName $name -Direction Inbound -Action Allow -Protocol $Protocol -LocalPort $Ports | Out-Null
}

function Close-Ports {
    Get-NetFirewallRule | Where-Object { $_.Name.StartsWith('csdef-' + $word + '-') } | Remove-NetFirewallRule
}
`;
