import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CONFUSION_PAIRS } from '../bench/spelling/confusion-pairs.ts'
import { drawFrom, SEED } from '../bench/spelling/draw.ts'
import { breaksPattern } from '../bench/spelling/letters.ts'
import { linesOf, measure, shareFound } from '../bench/spelling/measure.ts'
import { putErrors } from '../bench/spelling/put-errors.ts'
import { TYPING_SLIPS } from '../bench/spelling/typing-slips.ts'

const folder = new URL('fixtures/spelling/', import.meta.url)
const texts = readdirSync(folder)
  .sort()
  .map(name => linesOf(readFileSync(new URL(name, folder), 'utf8')))

describe('misspellings put into three texts of our own', () => {
  const { errors, onClean, words } = measure(texts, 120)

  it('are as many as asked for, half of them syllables that cannot exist', () => {
    expect(errors).toHaveLength(120)
    expect(errors.filter(error => error.kind === 'impossible')).toHaveLength(60)
    expect(errors.filter(error => error.heldOut).length).toBeGreaterThan(20)
  })

  it('are found when they cannot exist', () => {
    expect(shareFound(errors.filter(error => error.kind === 'impossible'))).toBeGreaterThanOrEqual(0.95)
  })

  it('are found when a word was taken for another, in a rule or not', () => {
    expect(shareFound(errors.filter(error => error.kind === 'confusion'))).toBeGreaterThanOrEqual(0.6)
    expect(shareFound(errors.filter(error => error.heldOut))).toBeGreaterThanOrEqual(0.5)
  })

  it('are hardly ever seen where there are none', () => {
    expect(words).toBeGreaterThan(1_200)
    expect((1_000 * onClean.length) / words).toBeLessThanOrEqual(1)
  })
})

describe('the operators', () => {
  it('put the same errors into the same texts', () => {
    const wrong = () => putErrors(texts, 60).errors.map(error => error.wrong)
    expect(wrong()).toEqual(wrong())
    expect(putErrors(texts, 60, SEED + 1).errors.map(error => error.wrong)).not.toEqual(wrong())
  })

  it('hold one half of the pairs out, each pair once and each a syllable that can exist', () => {
    const written = CONFUSION_PAIRS.map(({ right, wrong }) => `${right} ${wrong}`)
    expect(new Set(written).size).toBe(written.length)
    expect(CONFUSION_PAIRS.filter(pair => pair.heldOut)).toHaveLength(Math.ceil(written.length / 2))
    expect(CONFUSION_PAIRS.filter(({ wrong }) => breaksPattern(wrong))).toEqual([])
  })

  it.each(TYPING_SLIPS.map(slip => [slip.name, slip] as const))('%s makes what cannot be', (_name, slip) => {
    const draw = drawFrom(1)
    const typed = ['thực', 'hiện', 'truyền', 'của', 'được', 'nghiệp'].flatMap(
      word => slip.type(word, 'khai', draw) ?? [],
    )
    expect(typed.length).toBeGreaterThan(0)
    expect(typed.filter(word => !breaksPattern(word) && slip.name !== 'tone-misplaced')).toEqual([])
  })
})
