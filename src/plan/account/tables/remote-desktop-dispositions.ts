import type { Disposition } from "../disposition.ts";

const forwarder = { attribute: "name", matches: /^Microsoft\.WindowsAzure\.Plugins\.RemoteForwarder\./ };
const access = { attribute: "name", matches: /^Microsoft\.WindowsAzure\.Plugins\.RemoteAccess\./ };

/** What becomes of the parts of the modules for Remote Desktop where a definition has them written out, as the packager left it. */
export const remoteDesktopDispositions: readonly Disposition[] = [
  {
    element: "InputEndpoint",
    when: forwarder,
    fate: "dropped",
    why: "It led to the forwarder of Remote Desktop, which is not on the new machines; --remote-access says what takes its place.",
  },
  {
    element: "InputEndpoint",
    attributes: ["protocol", "port", "localPort", "ignoreRoleInstanceStatus"],
    when: forwarder,
    fate: "with-element",
    why: "What --remote-access chose takes the place of the endpoint.",
  },
  {
    element: "InternalEndpoint",
    when: access,
    fate: "dropped",
    why: "The forwarder of Remote Desktop, which alone came to it, is not on the new machines.",
  },
  {
    element: "InternalEndpoint",
    attributes: ["protocol", "port"],
    when: access,
    fate: "with-element",
    why: "What --remote-access chose takes the place of the endpoint.",
  },
  ...["FixedPort", "FixedPortRange"].map(
    (element) =>
      ({
        element,
        whenParent: access,
        fate: "dropped",
        why: "It is port 3389; what --remote-access chose says who comes to it.",
      }) as const,
  ),
];
