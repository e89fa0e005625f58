/** The shop's customers: every function is asked through the API, and every answer is checked. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { expectEqual, expectIn, Unexpected } from './expect.ts'
import { command, good, output, say } from './screen.ts'

const PRICE_TO_GERMANY = { before: 490, after: 390 }
const PRICE_OF_A_KILOGRAM = 120

/** Asks every function. `api` is the URL of the API. */
export async function visitShop(api: string): Promise<void> {
  await quoteShipping(api, PRICE_TO_GERMANY.before)
  if (process.platform !== 'linux') {
    return say('(Orders holds a library for Linux, as Lambda needs it: this machine cannot run it.)')
  }
  await printReceipt(api, await placeOrder(api))
  await placeWrongOrder(api)
}

/** Shipping: Node, an ES module without dependencies. */
export async function quoteShipping(api: string, price = PRICE_TO_GERMANY.after): Promise<void> {
  const answer = await ask(api, '/shipping?country=DE&grams=800')
  expectEqual('the price to Germany', JSON.parse(answer).cents, price + PRICE_OF_A_KILOGRAM)
  good('Shipping answered')
}

/** Orders: Python with pydantic and the layer; it writes to the table. Gives the order's id. */
async function placeOrder(api: string): Promise<string> {
  const order = { customer: 'Ada', lines: [{ product: 'coffee', quantity: 2 }] }
  const placed = z
    .object({ id: z.string(), total: z.number(), checkedBy: z.string() })
    .parse(JSON.parse(await ask(api, '/orders', { body: order, status: 201 })))
  expectEqual('the total of two coffees', placed.total, 1590)
  expectEqual('the library from requirements.txt', placed.checkedBy, `pydantic ${pinnedPydantic()}`)
  good('Orders answered, with the pydantic of requirements.txt and the prices of the layer')
  return placed.id
}

/** Receipts: Node with dependencies; it reads what Orders wrote. */
async function printReceipt(api: string, id: string): Promise<void> {
  const receipt = await ask(api, `/orders/${id}/receipt`)
  expectIn('the receipt', receipt, 'Thank you, Ada')
  expectIn('the receipt', receipt, 'Total: 15.90 EUR')
  good('Receipts answered, with the order from the table')
}

async function placeWrongOrder(api: string): Promise<void> {
  const order = { customer: '', lines: [] }
  expectIn('the refusal', await ask(api, '/orders', { body: order, status: 400 }), 'at least 1')
  good('Orders refused a wrong order')
}

/** Makes the parcel to Germany cheaper, in the copy. Gives the edit as a person reads it. */
export function editShipping(shop: string): string[] {
  const file = join(shop, 'shipping/index.mjs')
  const before = `DE: ${PRICE_TO_GERMANY.before}`
  const after = `DE: ${PRICE_TO_GERMANY.after}`
  const text = readFileSync(file, 'utf8')
  if (!text.includes(before)) throw new Unexpected(`${file} has no ${before} to edit`)
  writeFileSync(file, text.replace(before, after))
  return ['shipping/index.mjs', `- ${before}`, `+ ${after}`]
}

async function ask(api: string, path: string, { body, status = 200 }: Question = {}): Promise<string> {
  const data = body === undefined ? undefined : JSON.stringify(body)
  command(data === undefined ? `curl "$API${path}"` : `curl "$API${path}" -d '${data}'`)
  const response = await fetch(`${api}${path}`, data === undefined ? {} : { method: 'POST', body: data })
  const answer = await response.text()
  for (const line of answer.trimEnd().split('\n')) output(line)
  expectEqual(`the status of ${path}`, response.status, status)
  return answer
}

interface Question {
  /** Sent as JSON by POST. */
  body?: unknown
  /** The HTTP status that is expected. */
  status?: number
}

function pinnedPydantic(): string | undefined {
  const requirements = join(import.meta.dirname, '../../examples/shop/orders/requirements.txt')
  return /^pydantic==(.+)$/m.exec(readFileSync(requirements, 'utf8'))?.[1]
}
