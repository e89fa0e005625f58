// GET /shipping?country=DE&grams=1200: what it costs to send a parcel, in cents.

const ZONES = { AT: 590, CH: 1290, DE: 490, FR: 790 }
const ELSEWHERE = 1990
const CENTS_PER_STARTED_KILOGRAM = 120

export async function handler(event) {
  const { country = 'DE', grams = '1000' } = event.queryStringParameters ?? {}
  const weight = Number(grams)
  if (!(weight > 0)) return answer(400, { errors: ['grams must be a number above 0'] })

  const cents = (ZONES[country] ?? ELSEWHERE) + Math.ceil(weight / 1000) * CENTS_PER_STARTED_KILOGRAM
  return answer(200, { country, grams: weight, cents, currency: process.env.CURRENCY })
}

const answer = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
