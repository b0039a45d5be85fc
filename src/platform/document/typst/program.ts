/**
 * The Typst program that draws a printed tree. It holds the ways of drawing; lines, sizes and widths come with the tree, as
 * JSON in \`sys.inputs\`. Strings from JSON become text as they stand: Typst reads no markup in them.
 */
export const PROGRAM = String.raw`
#let d = json(bytes(sys.inputs.document))
#let size = (name) => d.sizes.at(name) * 1pt
// Single spacing of the face is 1.149 of its size: ascent .891, descent .216, gap .042.
#let single = 0.042em

#set document(title: d.title, author: d.author, date: none)
#set text(
  font: d.font, lang: "vi", size: size("body"), fill: black, fallback: false, ligatures: false, hyphenate: false,
  top-edge: 0.891em, bottom-edge: -0.216em,
)
#set par(justify: false, leading: single, spacing: 0pt)
#set block(above: 0pt, below: 0pt)

// Pages are counted from the mark that the part begins with: each annex has its own numbers, none on its first page.
#let paper(flipped, mark) = (
  width: (if flipped { d.page.height } else { d.page.width }) * 1pt,
  height: (if flipped { d.page.width } else { d.page.height }) * 1pt,
  margin: (
    top: d.page.top * 1pt, bottom: d.page.bottom * 1pt, left: d.page.left * 1pt, right: d.page.right * 1pt,
  ),
  header-ascent: 0pt,
  header: context {
    let number = here().page() - locate(label(mark)).page() + 1
    if number > 1 {
      place(top + center, dy: d.page.header * 1pt, text(size: size("page"), str(number)))
    }
  },
)

#let lines(texts) = texts.join(linebreak())
#let broken(words) = words.split("\n").join(linebreak())
#let ruled(width, below: 0pt) = block(
  above: 2.5pt, below: 3pt + below, width: 100%, align(center, line(length: width * 1pt, stroke: 0.75pt)),
)
#let marked(mark) = [#metadata(none)#label(mark)]
#let centred(body, above: 0pt, below: 0pt, sticky: false) = block(
  width: 100%, above: above, below: below, sticky: sticky, align(center, body),
)
#let run(r) = {
  let shown = broken(r.text)
  if r.at("bold", default: false) { shown = strong(shown) }
  if r.at("italic", default: false) { shown = emph(shown) }
  if r.at("small", default: false) { shown = text(size: size("small"), shown) }
  if "href" in r { link(r.href, underline(shown)) } else { shown }
}
#let runs(list) = list.map(run).join()
#let prose(body, sticky: false) = block(
  width: 100%, above: 0pt, below: d.body.gap * 1pt + d.body.leading * size("body"), sticky: sticky,
  par(
    justify: true, leading: d.body.leading * 1em,
    first-line-indent: (amount: d.body.indent * 1pt, all: true), body,
  ),
)

#show heading: it => prose(text(size: size("body"), weight: "regular", it.body), sticky: true)

#let cell-of(c) = table.cell(
  x: c.x, y: c.y, colspan: c.span, rowspan: c.rows, breakable: c.breaks,
  align: horizon + (if c.align == "justify" { left } else if c.align == "center" { center }
    else if c.align == "right" { right } else { left }),
  {
    set par(justify: c.align == "justify")
    for paragraph in c.paragraphs {
      block(width: 100%, {
        let shown = runs(paragraph)
        if c.bold { strong(shown) } else { shown }
      })
    }
  },
)
#let draw-table(t) = {
  if t.caption != none {
    centred(text(size: size("caption"), strong(broken(t.caption))), above: 6pt, below: 3pt, sticky: true)
  }
  if t.note != none {
    block(width: 100%, below: 3pt, sticky: true, align(right, text(size: size("caption"), emph(broken(t.note)))))
  }
  set text(size: size("cell"))
  block(width: 100%, below: d.body.gap * 1pt, table(
    columns: t.widths.map(width => width * 1pt),
    stroke: 0.5pt + black,
    inset: (x: 4.25pt, y: 1.5pt),
    ..if t.head.len() > 0 { (table.header(repeat: true, ..t.head.map(cell-of)),) },
    ..t.cells.map(cell-of),
  ))
}
// A tile of slanted lines that meet those of the next one.
#let hatching = tiling(size: (4pt, 4pt), {
  place(line(start: (0pt, 4pt), end: (4pt, 0pt), stroke: 0.7pt))
  place(line(start: (-1pt, 1pt), end: (1pt, -1pt), stroke: 0.7pt))
  place(line(start: (3pt, 5pt), end: (5pt, 3pt), stroke: 0.7pt))
})
#let fillings = (dark: luma(35%), hatched: hatching, light: luma(85%))
#let draw-chart(c) = {
  centred(text(size: size("caption"), strong(c.caption)), above: 6pt, below: 3pt, sticky: true)
  let drawn = block(width: c.width * 1pt, height: c.height * 1pt, breakable: false, {
    set text(size: c.size * 1pt, top-edge: "baseline", bottom-edge: "baseline")
    for a in c.areas {
      place(dx: a.x * 1pt, dy: a.y * 1pt, rect(
        width: a.width * 1pt, height: a.height * 1pt, fill: fillings.at(a.fill), stroke: 0.75pt + black,
      ))
    }
    for r in c.rules {
      place(line(start: (r.x1 * 1pt, r.y1 * 1pt), end: (r.x2 * 1pt, r.y2 * 1pt), stroke: 0.75pt))
    }
    for w in c.words {
      let side = if w.anchor == "end" { right } else if w.anchor == "middle" { center } else { left }
      let x = if w.anchor == "end" { w.x - c.width } else if w.anchor == "middle" { w.x - c.width / 2 } else { w.x }
      place(dx: x * 1pt, dy: w.y * 1pt, box(width: c.width * 1pt, align(side, w.text)))
    }
  })
  block(width: 100%, below: d.body.gap * 1pt, figure(drawn, alt: c.alt))
}
#let draw(b, sticky) = {
  if b.kind == "table" {
    draw-table(b)
  } else if b.kind == "chart" {
    draw-chart(b)
  } else if b.kind == "part" {
    centred(strong(b.label), above: 6pt, sticky: true)
    centred(strong(b.text), below: 6pt, sticky: true)
  } else if b.kind == "heading" {
    heading(level: b.level, if b.bold { strong(b.text) } else { b.text })
  } else {
    prose(runs(b.runs), sticky: sticky)
  }
}
#let draw-all(blocks, tied: false) = {
  for (index, b) in blocks.enumerate() { draw(b, tied and index == blocks.len() - 1) }
}

#let drafted = if d.draft != none {
  centred(text(size: size("draft"), strong(d.draft.mark)), above: 4pt)
  if d.draft.says != "" { centred(text(size: size("recipient"), emph(d.draft.says)), below: 3pt) }
}

#let letterhead(h) = grid(
  columns: (h.leftWidth * 1pt, h.rightWidth * 1pt),
  {
    if h.superior.len() > 0 { centred(text(size: size("superior"), lines(h.superior))) }
    centred(text(size: size("issuer"), strong(lines(h.issuer))))
    ruled(h.issuerRule)
  },
  {
    centred(text(size: size("country"), strong(h.country)))
    centred(text(size: size("motto"), strong(h.motto)))
    ruled(h.mottoRule)
  },
  {
    pad(top: 6pt, centred(text(size: size("number"), h.number)))
    drafted
    if h.subject.len() > 0 { centred(text(size: size("letter"), lines(h.subject)), above: 6pt) }
  },
  pad(top: 6pt, centred(text(size: size("day"), emph(h.day)))),
)

#let opening(o) = {
  if o.title != none {
    centred(text(size: size("title"), strong(o.title.type)), above: 14pt, sticky: true)
    centred(text(size: size("title"), strong(lines(o.title.subject))), sticky: true)
    ruled(o.title.rule, below: 8pt)
  }
  if o.addressees != none {
    set text(size: size("addressee"))
    let a = o.addressees
    if a.items.len() == 0 {
      centred(a.title, above: 5pt, below: 6pt)
    } else {
      block(inset: (left: 85pt), above: 5pt, a.title)
      for (index, item) in a.items.enumerate() {
        block(
          inset: (left: a.indent * 1pt), below: if index == a.items.len() - 1 { 6pt } else { 0pt },
          par(hanging-indent: a.dash * 1pt, item),
        )
      }
    }
  }
  for basis in o.bases { prose(text(size: size("basis"), emph(broken(basis)))) }
}

#let closing(c) = block(above: 6pt, breakable: false, grid(
  columns: (c.leftWidth * 1pt, 1fr),
  {
    if c.recipients.len() > 0 {
      block(text(size: size("recipientsTitle"), strong(emph("Nơi nhận:"))))
      for line in c.recipients { block(text(size: size("recipient"), line)) }
    }
  },
  {
    set text(size: size("authority"))
    for line in c.authority { centred(strong(line)) }
    centred(strong(c.name), above: c.room * 1pt)
  },
))

#let annex-closing(c) = block(above: 6pt, breakable: false, width: 100%, grid(
  columns: (48%, 1fr),
  if c.preparer != none {
    set text(size: size("authority"))
    centred(strong(c.preparer.position), above: size("day") * 1.15)
    centred(strong(c.preparer.name), above: c.room * 1pt)
  },
  {
    centred(text(size: size("day"), emph(c.day)))
    set text(size: size("authority"))
    for line in c.authority { centred(strong(line)) }
    centred(strong(c.name), above: c.room * 1pt)
  },
))

#if d.only != "annexes" {
  set page(..paper(false, "document"))
  marked("document")
  if d.only == "blocks" {
    drafted
    draw-all(d.blocks)
  } else {
    letterhead(d.head)
    opening(d.opening)
    draw-all(d.blocks, tied: true)
    closing(d.closing)
  }
}

#for (index, a) in d.annexes.enumerate() {
  let mark = "annex-" + str(index)
  set page(..paper(a.landscape, mark))
  marked(mark)
  centred(text(size: size("annex"), strong(a.label)), sticky: true)
  centred(text(size: size("title"), strong(lines(a.title))), sticky: true)
  centred(emph(lines(a.reference)), below: 12pt, sticky: true)
  drafted
  draw-all(a.blocks)
  if d.only == "annexes" and index == d.annexes.len() - 1 { annex-closing(d.closing) }
}
`
