/** `Promise.all` by name. A reader's questions that are asked in one go travel in one go (docs/decisions/0010). */
export async function together<T extends Readonly<Record<string, unknown>>>(
  asked: T,
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const answers = await Promise.all(Object.values(asked))
  return Object.fromEntries(Object.keys(asked).map((name, at) => [name, answers[at]])) as {
    [K in keyof T]: Awaited<T[K]>
  }
}
