// GET /orders/{id}/receipt: a receipt in HTML.

const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { DynamoDBClient, GetItemCommand } = require('@aws-sdk/client-dynamodb') // provided by the runtime
const dayjs = require('dayjs')
const mustache = require('mustache')

const database = new DynamoDBClient({})
const template = readFileSync(join(__dirname, 'receipt.html'), 'utf8')

exports.handler = async event => {
  const id = event.pathParameters?.id ?? ''
  const { Item: order } = await database.send(
    new GetItemCommand({ TableName: process.env.ORDERS_TABLE, Key: { id: { S: id } } }),
  )
  if (!order) return answer(404, `<p>There is no order ${mustache.escape(id)}.</p>`)

  return answer(200, mustache.render(template, receiptOf(order)))
}

function receiptOf(order) {
  return {
    id: order.id.S,
    customer: order.customer.S,
    placed: dayjs(order.placed.S).format('D MMMM YYYY'),
    total: money(order.total, order.currency),
    lines: order.lines.L.map(({ M: line }) => ({
      product: line.product.S,
      quantity: line.quantity.N,
      price: money(line.cents, order.currency),
    })),
  }
}

const money = (cents, currency) => `${(Number(cents.N) / 100).toFixed(2)} ${currency.S}`

const answer = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
})
