import { fstatSync, statSync, writeSync } from "node:fs";
import { exitStatus } from "./exit-status.ts";
import type { Output } from "./io.ts";
import { failure, reasonOf } from "./stop.ts";

const descriptors = { stdout: 1, stderr: 2 } as const;

type StreamName = keyof typeof descriptors;
type Write = (text: string | Uint8Array) => void;

/**
 * A standard stream. Where it leads to a file or a pipe, text is written at once: the stream itself takes longer to load
 * than a small file to be linted. A terminal gets it from the stream, which knows what consoles of Windows want.
 */
export function outputTo(name: StreamName): Output {
  let write: Write | undefined;
  return {
    write(text) {
      write ??= isTerminal(name) || isWindows ? streamWriter(name) : directWriter(name);
      write(text);
    },
    get isTerminal() {
      return isTerminal(name);
    },
    get columns() {
      return isTerminal(name) ? process[name].columns : undefined;
    },
  };
}

const isWindows = process.platform === "win32";

/** A terminal is a device. What is none need not be asked further, and asking loads a part of Node. */
function isTerminal(name: StreamName): boolean {
  return (isWindows || isDevice(descriptors[name])) && process[name].isTTY === true;
}

function isDevice(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync("/dev/null").rdev;
  } catch {
    return false;
  }
}

function streamWriter(name: StreamName): Write {
  let isListening = false;
  return (text) => {
    if (!isListening) process[name].on("error", (error) => isHarmless(name, error) || tellFailure());
    isListening = true;
    process[name].write(text);
  };
}

function directWriter(name: StreamName): Write {
  let streamed: Write | undefined;
  return (text) => {
    if (streamed !== undefined) return streamed(text);
    let rest: Uint8Array = Buffer.from(text);
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(descriptors[name], rest));
    } catch (error) {
      if (isHarmless(name, error)) return;
      if (!hasCode(error, "EAGAIN")) throw failure(`Cannot write the result: ${reasonOf(error)}.`);
      // A pipe that is full and does not wait: the stream waits for it.
      streamed = streamWriter(name);
      streamed(rest);
    }
  };
}

/** A reader that has seen enough and closes the pipe is no error; and of an error stream's own errors nobody can be told. */
function isHarmless(name: StreamName, error: unknown): boolean {
  return hasCode(error, "EPIPE") || hasCode(error, "EOF") || (name === "stderr" && !hasCode(error, "EAGAIN"));
}

function tellFailure(): void {
  process.exitCode = exitStatus.failed;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
