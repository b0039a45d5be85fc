import { picture, SEAL, SIGNATURE } from './pictures.ts'
import { centre, cut, p, run, section, single, table, vmlLine, wordFile } from './word-parts.ts'

const bold = { b: true }
const say = (text: string): string => p(cut(text), { style: 'ThanVan' })
const addressee = (text: string): string =>
  p(run(text), { props: `${single(60)}<w:ind w:left="3000" w:hanging="150"/><w:jc w:val="left"/>` })
const recipient = (text: string): string => p(run(text, { sz: 11 }), { props: `${single()}<w:jc w:val="left"/>` })

const box = (size: number): string =>
  `<w:pBdr>${['top', 'left', 'bottom', 'right'].map(side => `<w:${side} w:val="single" w:sz="${size}" w:space="1" w:color="auto"/>`).join('')}</w:pBdr>`

let pictures = 0
/** A floating picture, as Word anchors one; millimetres. */
const image = (id: string, width: number, height: number): string => {
  pictures += 1
  const size = `cx="${width * 36000}" cy="${height * 36000}"`
  return `<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251661312" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>${pictures * 300000}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>50800</wp:posOffset></wp:positionV><wp:extent ${size}/><wp:wrapNone/><wp:docPr id="${200 + pictures}" name="Picture ${pictures}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${200 + pictures}" name="${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`
}

/** A stamp in a text box with a red line around it; millimetres. */
const stamp = (words: string, width: number, height: number): string => {
  const size = `cx="${width * 36000}" cy="${height * 36000}"`
  const inner = `<w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr>${run(words, { b: true, sz: 14, colour: 'FF0000' })}</w:p></w:txbxContent>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251663360" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>800000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>76200</wp:posOffset></wp:positionV><wp:extent ${size}/><wp:wrapNone/><wp:docPr id="190" name="Text Box 90"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="19050"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr><wps:txbx>${inner}</wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect id="box90" style="position:absolute;width:${((width / 25.4) * 72).toFixed(1)}pt;height:${((height / 25.4) * 72).toFixed(1)}pt" strokecolor="red"><v:textbox>${inner}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}

const letterhead = table(
  [3900, 5700],
  [
    [
      centre(run('SỞ Y TẾ TỈNH BÌNH SƠN', { sz: 12 })) +
        centre(run('TRUNG TÂM Y TẾ', { b: true, sz: 12 })) +
        centre(`${run('KHU VỰC AN BÌNH', { b: true, sz: 12 })}${vmlLine(1000, 65)}`),
      centre(run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { b: true, sz: 12 })) +
        centre(`${cut('Độc lập - Tự do - Hạnh phúc', { b: true, sz: 13 })}${vmlLine(3200, 60)}`),
    ],
    [
      centre(run('Số: 112/TTYT-TCHC', { sz: 13 }), single(120)) +
        centre(cut('V/v phối hợp tuyên truyền cải cách hành chính', { sz: 12 }), single(120)) +
        centre(run('tại các xã', { sz: 12 })) +
        centre(stamp('KHẨN', 20, 8), single(120, 480)),
      centre(run('An Bình, ngày 20 tháng 02 năm 2026', { i: true, sz: 13 }), single(120)),
    ],
  ],
)

const closing = table(
  [4500, 5000],
  [
    [
      p(run('Nơi nhận:', { b: true, i: true, sz: 12 }), { props: single(120) }) +
        recipient('- Như trên;') +
        recipient('- Ban Giám đốc;') +
        recipient('- Lưu: VT, TCHC.') +
        p(run('TN.(30)', { sz: 11 }), { props: single(60) }),
      centre(run('TL. GIÁM ĐỐC', bold), single(120)) +
        centre(run('TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH', bold)) +
        centre(image('rIdSeal', 30, 30) + image('rIdSign', 36, 14), single(0, 1300)) +
        centre(cut('Phạm Quốc Hưng', bold)),
    ],
  ],
)

const foot = p(
  run('Số 12 đường Hoa Sen, xã An Bình, tỉnh Bình Sơn; điện thoại: 0200 3800 100; anbinh.example.vn', { sz: 11 }),
  {
    props: `<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>${single()}<w:jc w:val="center"/>`,
  },
)

/** A letter to several, urgent, for inside use: VML lines, a stamp in a text box, pictures of signature and seal, a foot. */
export const wordLetter = async (): Promise<Uint8Array> =>
  wordFile({
    foot,
    pictures: { 'rIdSign.png': await picture(SIGNATURE), 'rIdSeal.png': await picture(SEAL) },
    body: [
      letterhead,
      p(run('LƯU HÀNH NỘI BỘ', { b: true, sz: 13 }), {
        props: `${box(8)}${single(120)}<w:ind w:left="6200" w:right="200"/><w:jc w:val="center"/>`,
      }),
      p(run('Kính gửi:'), { props: `${single(360)}<w:ind w:left="1800"/><w:jc w:val="left"/>` }),
      addressee('- Ủy ban nhân dân xã Gò Me;'),
      addressee('- Ủy ban nhân dân xã Suối Đá;'),
      addressee('- Ủy ban nhân dân xã Tân Lập.'),
      p('', { props: single() }),
      say('Thực hiện Kế hoạch số 07/KH-TTYT ngày 09 tháng 01 năm 2026, Trung tâm Y tế khu vực An Bình đề nghị các xã:'),
      p(run('1. Đăng lịch tiếp nhận của trạm y tế trên bảng tin của thôn, khu phố.'), { style: 'ThanVan' }),
      p(run('2. Bố trí thời lượng phát thanh hằng tuần cho nội dung về thủ tục hành chính.'), { style: 'ThanVan' }),
      p(run('3. Cử một đầu mối phối hợp, gồm:'), { style: 'ThanVan' }),
      say('a) Họ tên, chức vụ;'),
      say('b) Số điện thoại, hộp thư công vụ;'),
      say('c) Thời gian có thể làm việc;'),
      say('d) Địa bàn phụ trách;'),
      say('đ) Người thay khi vắng mặt.'),
      say('Rất mong nhận được sự phối hợp của quý cơ quan./.'),
      closing,
      p('', { props: single() }),
      section({ firstFooter: 'rIdFoot' }),
    ].join(''),
  })
