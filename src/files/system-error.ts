/** Errors of the operating system, told apart by their code: `ENOENT`, `EXDEV`. */

/** Whether it is an error of Node's with this code. */
export function isSystemError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
