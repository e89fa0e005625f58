import { expect, it } from 'vitest'
import { localPath } from '../../src/template/assets.ts'

it('what may be a path is told from addresses', () => {
  for (const path of ['app', './app', '../app/x.zip', 'file:///app', '123456789012/x', 'a b.json']) {
    expect(localPath(path), path).toBe(path.replace('file://', ''))
  }
  for (const address of [
    '',
    's3://bucket/key',
    'https://example.com/x',
    '123456789012.dkr.ecr.eu-central-1.amazonaws.com/app:1',
    '{{resolve:ssm:/where}}',
  ]) {
    expect(localPath(address), address).toBeUndefined()
  }
})
