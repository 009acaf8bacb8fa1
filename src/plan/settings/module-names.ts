/** What the settings and certificates of modules that Microsoft shipped are called. */
const moduleNames: readonly RegExp[] = [
  /^Microsoft\.WindowsAzure\.Plugins\.(?:Remote(?:Access|Forwarder|Debugger)|Diagnostics|Caching|Connect|WebDeploy)\./,
  /^IntelliTrace\.IntelliTraceConnectionString$/,
  /^Profiling\.ProfilingConnectionString$/,
];

/** Whether a setting or certificate is called like one of a module that Microsoft shipped. */
export function isOfMicrosoftModule(name: string): boolean {
  return moduleNames.some((names) => names.test(name));
}
