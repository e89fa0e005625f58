const { appendFileSync } = require('node:fs')

const role = process.env['INPUT_ROLE-TO-ASSUME'] ?? ''
const region = process.env['INPUT_AWS-REGION'] ?? ''
if (!/^arn:aws:iam::\d{12}:role\/.+/.test(role)) throw new Error(`no role: ${role}`)
if (!/^[a-z]+(-[a-z]+)+-\d$/.test(region)) throw new Error(`no region: ${region}`)

const lines = {
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
}
for (const [name, value] of Object.entries(lines))
  appendFileSync(process.env.GITHUB_ENV, `${name}=${value}\n`)
