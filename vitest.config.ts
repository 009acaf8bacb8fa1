import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Some tests go over a thousand real files; a hang is what the limit is for, not slowness.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
