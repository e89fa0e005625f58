/** Where a stack is found in the AWS console. Pure. */

/** Hosts of the console by partition; the isolated ones have none that others can reach. */
const CONSOLES: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
  'aws-eusc': 'console.amazonaws-eusc.eu',
}

const STACK_ARN = /^arn:([a-z-]+):cloudformation:([a-z0-9-]+):\d{12}:stack\/[A-Za-z0-9-]+\/[A-Za-z0-9-]+$/

/** The link to a page about a stack; undefined for what is no stack's ARN, or in a partition without a public console. */
export function consoleLink(stackId: string, page: 'events' | 'stackinfo' | 'resources'): string | undefined {
  const [, partition = '', region = ''] = STACK_ARN.exec(stackId) ?? []
  const host = CONSOLES[partition]
  if (host === undefined) return undefined
  const home = partition === 'aws' ? `${region}.${host}` : host
  return `https://${home}/cloudformation/home?region=${region}#/stacks/${page}?stackId=${encodeURIComponent(stackId)}`
}
