import { expect, it } from 'vitest'
import { together } from './together.ts'

it('gives every answer under its name, and what is no promise as it is', async () => {
  expect(await together({ a: Promise.resolve(1), b: 'two' })).toEqual({ a: 1, b: 'two' })
})

it('starts everything before it waits for anything', async () => {
  let release: () => void = () => {}
  const first = new Promise<void>(resolve => (release = resolve))
  const ask = async () => release()
  await expect(together({ first, second: ask() })).resolves.toEqual({ first: undefined, second: undefined })
})

it('fails with the first failure and leaves none behind unheard', async () => {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('later')), 1))
  await expect(together({ a: Promise.reject(new Error('at once')), late })).rejects.toThrow('at once')
  await new Promise(resolve => setTimeout(resolve, 5))
})
