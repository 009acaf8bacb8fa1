/** What Visual Studio writes into a definition beside an import: the module itself does not add it. */
export interface ToolEndpoints {
  readonly module: string;
  /** What the endpoints are for, as a message says it. */
  readonly tool: string;
  readonly endpoints: readonly ToolEndpoint[];
}

export interface ToolEndpoint {
  readonly kind: "input" | "instance-input";
  readonly name: string;
  readonly localPort: number;
  /** Whether every Visual Studio that knows the tool writes it. */
  readonly always: boolean;
}

const remoteDebugger = "Microsoft.WindowsAzure.Plugins.RemoteDebugger";

/** Read off definitions as they were packed, beside their sources: Web Deploy since SDK 2.3, the debugger since 2.5, `FileUpload` since 2.7. */
export const toolEndpoints: readonly ToolEndpoints[] = [
  {
    module: "WebDeploy",
    tool: "Web Deploy",
    endpoints: [
      {
        kind: "input",
        name: "Microsoft.WindowsAzure.Plugins.WebDeploy.InputEndpoint",
        localPort: 8172,
        always: true,
      },
    ],
  },
  {
    module: "RemoteDebuggerConnector",
    tool: "Visual Studio's remote debugger",
    endpoints: [
      { kind: "instance-input", name: `${remoteDebugger}.Connector`, localPort: 30398, always: true },
      { kind: "instance-input", name: `${remoteDebugger}.Forwarder`, localPort: 31398, always: true },
      { kind: "instance-input", name: `${remoteDebugger}.FileUpload`, localPort: 32398, always: false },
    ],
  },
];
