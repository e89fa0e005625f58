import { describe, expect, it } from 'vitest'
import { digestIn, namedObjects } from '../../src/store/named-objects.ts'

const A = 'a1'.repeat(32)
const B = 'b2'.repeat(32)
const PLACE = { bucket: 'shop' }

function named(text: string, place: { bucket: string; prefix?: string } = PLACE): string[] {
  return [...namedObjects(text, place)]
}

describe('namedObjects', () => {
  it.each([
    ['bucket and key', `Code: { S3Bucket: shop, S3Key: ${A}.zip }`],
    ['quoted, as JSON', `{"Code":{"S3Bucket":"shop","S3Key":"${A}.zip"}}`],
    ['an address', `CodeUri: s3://shop/${A}.zip`],
    ['a URL of the bucket', `TemplateURL: https://shop.s3.eu-central-1.amazonaws.com/${A}.zip`],
    ['a URL with the bucket in its path', `TemplateURL: 'https://s3.amazonaws.com/shop/${A}.zip'`],
    ['a URL of an endpoint', `TemplateURL: http://127.0.0.1:4566/shop/${A}.zip`],
    ['a mapping of a loop', `Map: { Code: { Bucket: shop, A: { Key: "${A}.zip" } } }`],
  ])('finds what is written as %s', (_what, text) => {
    expect(named(text)).toEqual([`${A}.zip`])
  })

  it('finds files with any ending, and with none', () => {
    const text = `a: s3://shop/${A}.template\nb: s3://shop/${B}.graphql\nc: s3://shop/${A}`
    expect(named(text)).toEqual([`${A}.template`, `${B}.graphql`, A])
  })

  it.each([
    ['of another bucket', `CodeUri: s3://web/${A}.zip`],
    ['of a bucket with a longer name', `CodeUri: s3://shop-web/${A}.zip`],
    ['beside another bucket', `Code: { S3Bucket: web, S3Key: ${A}.zip }`],
    ['below another prefix', `CodeUri: s3://shop/team/${A}.zip`],
    ['with another name', 'CodeUri: s3://shop/orders.zip'],
    ['with a digest in its name', `CodeUri: s3://shop/orders-${A}.zip`],
    ['with a longer ending', `CodeUri: s3://shop/${A}.tar.gz`],
  ])('passes over objects %s', (_what, text) => {
    expect(named(text)).toEqual([])
  })

  it('finds only what is below the prefix, where there is one', () => {
    const place = { bucket: 'shop', prefix: 'team/a/' }
    const text = `a: s3://shop/team/a/${A}.zip\nb: s3://shop/${B}.zip\nc: s3://shop/team/a/b/${B}.zip\nShop: shop`
    expect(named(text, place)).toEqual([`team/a/${A}.zip`])
  })
})

describe('digestIn', () => {
  it('knows the keys of this program', () => {
    expect(digestIn(`team/${A}.zip`)).toBe(A)
    expect(digestIn(`ac/${A}x`)).toBeUndefined()
  })
})
