import { describe, expect, it } from 'vitest'
import { canBe } from './syllable-model.ts'

describe('a syllable of Vietnamese', () => {
  it.each([
    'nghiêng',
    'khuya',
    'khuỷu',
    'quyết',
    'quốc',
    'quý',
    'quí',
    'giếng',
    'giữa',
    'gì',
    'gìn',
    'giặt',
    'hoá',
    'hóa',
    'thuỷ',
    'thủy',
    'hoặc',
    'ngoằn',
    'ngoèo',
    'loét',
    'uỷ',
    'ủy',
    'yêu',
    'yết',
    'ỷ',
    'kỹ',
    'kĩ',
    'lý',
    'xoong',
    'tuềnh',
    'huơ',
    'thuở',
    'xuân',
    'khuếch',
    'của',
    'cứu',
    'được',
    'đích',
    'xẻng',
    'pin',
  ])('can be “%s”', word => {
    expect(canBe(word)).toBe(true)
  })

  it.each([
    ['a stop without its tone', ['thưc', 'hoat', 'tâp', 'cach', 'phòp', 'tỏt']],
    ['a vowel without its mark', ['hiẹn', 'đuợc', 'truyèn', 'nguòi', 'cuọc', 'yeu']],
    ['the tone on another letter', ['cuả', 'tíên', 'đựơc', 'họat', 'nghiã', 'qúy', 'baó', 'gìao']],
    ['letters in another order', ['nhgiệp', 'rtình', 'hàhn', 'tuyêrn']],
    ['a letter twice or missing', ['thựcc', 'hhành', 'ngiệp', 'qyết', 'ngị', 'gê', 'kông', 'cế']],
    ['a key left over', ['thựcj', 'hành2', 'bệnhf', 'thwực', 'zệ']],
    ['two tones', ['thụ́c', 'nhấ́t']],
    ['what never meets', ['oinh', 'thiê', 'yinh', 'ưum', 'quu']],
  ])('cannot have %s', (_what, words) => {
    expect(words.filter(word => canBe(word.normalize('NFC')))).toEqual([])
  })
})
