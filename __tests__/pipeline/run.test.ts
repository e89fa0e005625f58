/** What holds for every verb alike. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { runProgram } from '../support/program.ts'

/** Nobody answers there. */
const AWS = {
  AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
  AWS_ACCESS_KEY_ID: 'x',
  AWS_SECRET_ACCESS_KEY: 'x',
  AWS_REGION: 'eu-central-1',
  AWS_MAX_ATTEMPTS: '1',
}

describe('what samconfig says in vain is told once, by', () => {
  it.each(['plan', 'build', 'package', 'preview', 'deploy', 'status', 'events', 'delete', 'bootstrap'])(
    '%s',
    async verb => {
      using folder = temporaryFolder('run')
      writeFileSync(join(folder.path, 'template.yaml'), 'Resources: {T: {Type: AWS::SNS::Topic}}\n')
      writeFileSync(
        join(folder.path, 'samconfig.toml'),
        'version = 0.1\n[default.global.parameters]\nstack_name = "shop"\nstak_nmae = "x"\n',
      )
      const { stderr } = await runProgram({ args: [verb], cwd: folder.path, env: AWS })
      const told = stderr.split('\n').filter(line => line.startsWith('warning') && line.includes('stak_nmae'))
      expect(told, stderr).toHaveLength(1)
    },
  )
})
