import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Every stage is a pure function, so the files can share their imports, which take most of the time.
    isolate: false,
    // Vitest leaves a core to itself, which on a machine of two is every other one.
    maxWorkers: "100%",
    include: ["test/**/*.test.ts"],
    // Some tests go over a thousand real files; a hang is what the limit is for, not slowness.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
