/** SAM CLI in a private environment, for the benchmarks that measure against it. */

import { join } from 'node:path'
import { type PrivateEnvironment, privateEnvironment, repository } from '../__tests__/support/python.ts'

export const SAM_VERSION = '1.170.0'

/** Where benchmarks keep what they install and make; nothing there is ever deleted (that would slow the disk). */
export const cache = join(repository, '.cache')

/** Installs it once. */
export function samEnvironment(say: (line: string) => void): Promise<PrivateEnvironment> {
  const packages = [`aws-sam-cli==${SAM_VERSION}`]
  return privateEnvironment({ home: cache, name: `sam-${SAM_VERSION}`, packages, say })
}
