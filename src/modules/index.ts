import { caching } from "./caching.ts";
import { connect } from "./connect.ts";
import { diagnostics } from "./diagnostics.ts";
import { intelliTrace } from "./intelli-trace.ts";
import type { PluginModule } from "./plugin-module.ts";
import { profiling } from "./profiling.ts";
import { remoteAccess } from "./remote-access.ts";
import { remoteDebuggerConnector } from "./remote-debugger-connector.ts";
import { remoteForwarder } from "./remote-forwarder.ts";
import { webDeploy } from "./web-deploy.ts";

/** The modules that Microsoft shipped, later versions of one module first. */
export const builtInModules: readonly PluginModule[] = [
  caching,
  connect,
  ...diagnostics,
  ...intelliTrace,
  profiling,
  remoteAccess,
  remoteDebuggerConnector,
  ...remoteForwarder,
  webDeploy,
];
