import type { Passage } from '../citations/read-citations.ts'
import type { Channel, ChannelItem } from '../plan-draft.ts'
import { fold } from '../text.ts'

/** Words that name a channel; the exclusions are the same words in another sense. */
const CHANNEL_WORDS: readonly (readonly [Channel, RegExp])[] = [
  [
    'website',
    /website|trang thông tin điện tử|trang tin điện tử|cổng thông tin điện tử (?:của )?(?:đơn vị|bệnh viện|trung tâm)|trang web/,
  ],
  ['facebook', /facebook|fanpage|fangpage/],
  ['zalo', /zalo/],
  ['youtube', /youtube/],
  ['mobile_app', /(?<!\p{L})app(?!\p{L})|ứng dụng (?:di động|trên điện thoại)|phần mềm trên điện thoại/u],
  ['internal_network', /mạng nội bộ|mạng lan|nội mạng|hệ thống văn bản điều hành/],
  ['email', /e-?mail|thư điện tử|hộp thư/],
  ['hotline', /đường dây nóng|tổng đài|hotline|số điện thoại/],
  [
    'press',
    /(?<!họp )báo chí|thông tấn|trên báo|(?:gửi|cho|đài .{0,25}?), báo\s|báo đài|báo, đài|báo và phát thanh|báo tỉnh|báo [\p{L}]+, đài/u,
  ],
  ['radio', /(?<!loa )phát thanh(?!,? bệnh viện| nội (?:viện|bộ))/],
  ['tv', /truyền hình/],
  [
    'loudspeaker',
    /loa (?:đài|truyền thanh|phát thanh|phóng thanh)|truyền thanh|loa,? đài|hệ thống loa|phát thanh nội (?:viện|bộ)/,
  ],
  [
    'signage_tv',
    /hệ thống (?:tv|tivi|ti vi)|màn hình (?:tv|tivi|ti vi)|(?:tv|tivi|ti vi) tại|màn hình (?:hiển thị|chờ)/,
  ],
  ['led', /(?<!\p{L})led(?!\p{L})/u],
  ['mobile_vehicle', /xe lưu động|xe tuyên truyền|xe loa|xe cổ động/],
  ['poster', /pa-?n[ôo](?!\p{L})|áp ?phích|poster|băng rôn|banner|băng-rôn|khẩu hiệu treo/u],
  ['leaflet', /tờ rơi|tờ gấp|tờ bướm/],
  ['qr', /(?:mã )?qr(?!\p{L})/u],
  ['one_stop_desk', /bộ phận (?:một cửa|tiếp nhận và trả kết quả)|trung tâm phục vụ hành chính công/],
  ['citizen_reception', /(?:qua|tiếp) công dân|tiếp công dân/],
  ['briefing', /giao ban/],
  ['conference', /hội nghị/],
  ['training', /tập huấn/],
  ['contest', /cuộc thi|hội thi|thi tìm hiểu/],
  ['dialogue', /đối thoại|tọa đàm/],
  ['community', /tại cộng đồng|truyền thông cộng đồng|nói chuyện (?:chuyên đề )?tại/],
  ['patient_council', /hội đồng người bệnh/],
  ['party_meeting', /sinh hoạt (?:đảng|chi bộ|đảng bộ)|họp chi bộ/],
]

/** Channels that the plan says it will use, each at the place where it is first named. */
export function readChannels(passages: readonly Passage[]): ChannelItem[] {
  const found: ChannelItem[] = []
  for (const passage of passages) {
    const text = fold(passage.text)
    for (const [channel, pattern] of CHANNEL_WORDS) {
      if (found.some(item => item.value === channel)) continue
      const match = pattern.exec(text)
      if (match)
        found.push({ value: channel, at: { ...passage.at, span: [match.index, match.index + match[0].length] } })
    }
  }
  return found
}
