import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { dayOf, isDay } from '#platform/day.ts'
import { Problem, problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { sayWith } from '#platform/http/words.ts'
import { isId } from '#platform/ids.ts'
import { read, type Scope } from '#platform/scope.ts'
import { together } from '#platform/together.ts'
import type { FieldError } from '#ui/public/error-summary.tsx'
import { renderPage } from '#ui/public/render.ts'
import {
  activitiesWords,
  noteUsed,
  readForm,
  readSentFiles,
  readUploads,
  type SentFile,
  uploadsWords,
} from '../activities/activities.api.ts'
import { devicesWords } from './devices/devices.words.ts'
import { assertOwnItem, noteIfRefused } from './devices/take-queued.ts'
import { ownNames, type WeekOfDuties, weekOfDuties } from './duties.queries.ts'
import { handIn } from './hand-in.ts'
import { type HandInForm, kindsOf, loadHandInForm, MOST_TOGETHER, openDuties } from './hand-in-form.queries.ts'
import { getOccurrence, takesHandIn } from './occurrence.queries.ts'
import { DutiesPage } from './public/duties-page.tsx'
import { HandInPage } from './public/hand-in-page.tsx'
import { JointPage } from './public/joint-page.tsx'
import { ResultPage } from './public/result-page.tsx'
import { chosenIn, fieldOf, readHandInForm, typedOf } from './read-hand-in-form.ts'
import { supervisesAnything } from './supervision/supervised.queries.ts'
import { canHandIn, canReadOccurrence } from './tasks.policy.ts'
import { tasksWords } from './tasks.words.ts'
import { loadCards, type ViecCardSource } from './viec-cards.ts'
import { viecTabs } from './viec-tabs.ts'
import { viewOccurrences } from './view-occurrence.ts'

interface Parts {
  readonly files: FileStore
  /** What other rooms put on the week's list. */
  readonly cards?: readonly ViecCardSource[]
}
const say = sayWith([activitiesWords, uploadsWords, devicesWords, tasksWords])

/** The pages of the units, on a phone: duties, hand-in, what was handed in. Forms work without script. */
export const viecPages = ({ files, cards }: Parts) =>
  new Hono<Env>()
    .use('/viec', requirePerson)
    .use('/viec/nop/*', requirePerson)
    .use('/viec/nop-chung', requirePerson)
    .use('/viec/ket-qua/*', requirePerson)
    .get('/viec', async c => c.html((await drawWeek(c, c.req.query('tuan') ?? '', cards)).html))
    .get('/viec/nop-chung', async c => {
      const [first, ...also] = (c.req.queries('viec') ?? []).filter(isId).slice(0, MOST_TOGETHER)
      const others = also.map(id => `cung=${id}`).join('&')
      if (first !== undefined && also.length > 0) return c.redirect(`${c.var.base}/viec/nop/${first}?${others}`, 303)
      const page = await read(c.var.scope, async reader => ({
        duties: await openDuties(reader),
        behind: (await ownNames(reader)).unit,
        today: dayOf(reader.now()),
      }))
      const errors = first === undefined ? [] : [{ field: 'viec', text: say('invalid', 'hand-in.two-needed', {}) }]
      return c.html(renderPage(<JointPage base={c.var.base} {...page} errors={errors} />))
    })
    .get('/viec/nop/:id', async c => {
      const [id, also] = [c.req.param('id'), c.req.queries('cung')?.filter(isId)]
      const form = await read(c.var.scope, reader => loadHandInForm(reader, id, also))
      return form.takes ? c.html(drawForm(c, form)) : c.redirect(`${c.var.base}/viec/ket-qua/${id}`, 303)
    })
    .post('/viec/nop/:id', async c => {
      const id = c.req.param('id')
      const form = await readForm(c.req.raw)
      const typed = typedOf(form)
      try {
        const chosen = chosenIn(form)
        const shown = await read(c.var.scope, reader => loadHandInForm(reader, id, chosen.also))
        const input = readHandInForm(typed, kindsOf(shown, typed.loai), chosen)
        assertOwnItem(c.var.scope, typed)
        const { sent, uploads } = await filesOf(c.var.scope, files, form)
        const done = await handIn(c.var.scope, files, id, input, sent)
        await noteUsed(c.var.scope, uploads)
        // A phone that empties its queue asks for JSON; the form is led on to its result.
        if (isFromQueue(c)) return c.json({ state: 'received', ...done })
      } catch (error) {
        await noteIfRefused(c.var.scope, typed, id, error)
        if (isFromQueue(c)) throw error
        if (error instanceof Problem && isOfTheForm(error)) return refuse(c, id, form, error)
        throw error
      }
      return c.redirect(`${c.var.base}/viec/ket-qua/${id}?xong=${1 + chosenIn(form).also.length}`, 303)
    })
    .get('/viec/ket-qua/:id', async c => {
      const { view, names } = await read(c.var.scope, async reader => {
        const row = await getOccurrence(reader, c.req.param('id'))
        if (!canReadOccurrence(reader.actor, row)) throw problem('not_found', 'occurrence.not-found')
        const [[view], names] = await Promise.all([viewOccurrences(reader, [row]), ownNames(reader)])
        return { view, names }
      })
      if (!view) throw problem('not_found', 'occurrence.not-found')
      const mayHandIn = canHandIn(c.var.scope.actor, view.duty) && takesHandIn(view.duty, view.today)
      const done = view.duty.now === 'submitted' ? Number(c.req.query('xong') ?? 0) : 0
      return c.html(
        renderPage(<ResultPage base={c.var.base} behind={names.unit} view={view} done={done} mayHandIn={mayHandIn} />),
      )
    })

/** The list of a week, today's where none is asked for. */
export async function drawWeek(
  c: Context<Env>,
  asked = '',
  cards: readonly ViecCardSource[] = [],
): Promise<{ html: string; week: WeekOfDuties }> {
  const page = await read(c.var.scope, reader =>
    together({
      week: weekOfDuties(reader, isDay(asked) ? asked : dayOf(reader.now())),
      names: ownNames(reader),
      tabs: viecTabs(reader),
      standsFor: reader.actor.stands_for ?? [],
      supervises: supervisesAnything(reader),
      cards: loadCards(reader, cards),
    }),
  )
  const units = new Set(c.var.scope.actor.roles?.flatMap(held => held.unit_id ?? []))
  const html = renderPage(<DutiesPage base={c.var.base} {...page} manyUnits={units.size !== 1} />)
  return { html, week: page.week }
}

export const drawForm = (c: Context<Env>, form: HandInForm): string =>
  renderPage(<HandInPage base={c.var.base} {...form} requestKey={randomUUID()} />)

/** What the person can put right in the form itself. */
const isOfTheForm = ({ kind, code }: Problem): boolean =>
  kind === 'invalid' || kind === 'too_large' || code === 'hand-in.one-closed'

/** The files of a form, and those that came before it in pieces; lists that people signed under a name of their own. */
async function filesOf(scope: Scope, store: FileStore, form: FormData) {
  const told = (name: string) => form.getAll(name).filter(value => typeof value === 'string')
  const [uploads, lists] = [told('tai-len'), told('tai-len-danh-sach')]
  const signed = [...(await readSentFiles(form, ['danh-sach'])), ...(await readUploads(scope, store, lists))]
  const sent: SentFile[] = [
    ...(await readSentFiles(form, ['anh', 'tep'])),
    ...(await readUploads(scope, store, uploads)),
    ...signed.map(file => ({ ...file, as: 'sign_sheet' as const })),
  ]
  return { sent, uploads: [...uploads, ...lists] }
}

const isFromQueue = (c: Context<Env>): boolean => !(c.req.header('accept') ?? '').includes('text/html')

/** The form again, with what was typed and one sentence that says what to change. */
async function refuse(c: Context<Env>, id: string, sent: FormData, { kind, code, params }: Problem) {
  const { also, activity_ids } = chosenIn(sent)
  const form = await read(c.var.scope, reader => loadHandInForm(reader, id, also))
  const lostFiles = [...sent.values()].some(value => value instanceof File && value.size > 0)
  const errors: FieldError[] = [{ field: fieldOf(code, params), text: say(kind, code, params) }]
  const page = (
    <HandInPage
      base={c.var.base}
      {...form}
      requestKey={randomUUID()}
      typed={typedOf(sent)}
      chosen={activity_ids}
      errors={errors}
      lostFiles={lostFiles}
    />
  )
  return c.html(renderPage(page), kind === 'too_large' ? 413 : kind === 'conflict' ? 409 : 422)
}
