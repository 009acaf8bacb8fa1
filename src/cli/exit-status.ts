/** What a run says by its exit status; the worst of what happened. */
export const exitStatus = { clean: 0, problems: 1, wrongUsage: 2, failed: 3 } as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

export function worstOf(statuses: readonly ExitStatus[]): ExitStatus {
  return statuses.toSorted((left, right) => right - left)[0] ?? exitStatus.clean;
}
