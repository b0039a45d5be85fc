import { channelWords, kindWords, measureWords } from '../activity-kinds.words.ts'
import type { Facts, FigureRule } from './figure.ts'

const quoted = (words: readonly string[]): string => [...new Set(words)].map(word => `“${word}”`).join(', ')
const label = (measure: string): string => measureWords(measure).label
const ratioOf = (kind: string): string => {
  const { ratio } = kindWords(kind)
  return ratio ? `“${ratio.numerator}” trên “${ratio.denominator}”` : 'tử số trên mẫu số'
}

/** How a figure is made, from its rule itself, so that the page never says other than what is computed. Pure. */
export function madeWords(rule: FigureRule): string {
  switch (rule.how) {
    case 'sum': {
      const { measure } = rule
      const measures = measure === 'main' ? rule.from.map(({ kind }) => kindWords(kind).measures[0]) : [measure]
      return `Cộng ${quoted(measures.map(label))} của các sự việc trong kỳ.`
    }
    case 'rate':
      return `Cộng ${ratioOf(rule.kind)} của mọi lần ghi trong kỳ, rồi chia; không cộng và không lấy trung bình các tỷ lệ.`
    case 'state':
      return `Lấy lần ghi mới nhất đến ngày chốt: ${ratioOf(rule.kind)}; các lần ghi không cộng với nhau.`
    case 'share':
      return `Tổng “${label(rule.numerator)}” trên tổng “${label(rule.denominator)}” của các sự việc trong kỳ.`
    case 'each':
      return `Từng sự việc một: “${label(rule.numerator)}” trên “${label(rule.denominator)}”; lấy sự việc thấp nhất.`
  }
}

/** What feeds it: kinds of fact, and on which channels where that matters. Pure. */
export function fedByWords(rule: FigureRule): string[] {
  const facts: readonly Facts[] =
    rule.how === 'sum' ? rule.from : (rule.how === 'each' ? rule.kinds : [rule.kind]).map(kind => ({ kind }))
  const byChannels = Map.groupBy(facts, ({ channels = [] }) => channels.map(channelWords).join(', '))
  return [...byChannels].map(([channels, same]) => {
    const names = same.map(({ kind }) => kindWords(kind).name).join('; ')
    return channels === '' ? names : `${names} (kênh: ${channels})`
  })
}
