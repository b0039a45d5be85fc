/** Foreign words, units and names of peoples and places that stand in Vietnamese texts as they are. */
const WORDS =
  'panô pano maket makét băngrôn băngrôl npm email gmail internet website web online offline video clip file fax chip card wifi logo banner poster slogan fanpage facebook zalo ' +
  'youtube tiktok google windows word excel pdf docx xlsx app apps software server virus vaccine covid sars cov test lab marketing ' +
  'hotline call center smart phone smartphone iphone ipad laptop led lcd tv camera robot radio stress sida aids hiv gas gaz acid ' +
  'oxy ôxy ozon ôzôn ôzon iốt canxi kali natri protein prôtêin vitamin amiđan insulin glucose paracetamol cafe cafein taxi xăngđan ' +
  'ôtô môtô gara garage bar club game show live stream livestream blog check code data net top hot fan ok kg km cm mm ml kw kwh mw ' +
  'mg gb mb tb usd vnd vnđ euro asean apec wto who unicef undp unesco un fao iso haccp gmp gdp gpp gsp glp tcvn qcvn ' +
  'đắk đăk lắk lăk krông kroong plei pleiku ayun drăng nông êđê jarai bana chăm khmer mnông xtiêng xơđăng stiêng gia rai kuk ea hleo ' +
  'blouse virút vacxin vắcxin xquang scan photocopy photo in fax model test offline token ' +
  'blockchain cloud big data dashboard platform portal startup start up logistics container inox composite nilon nilông polyme ' +
  'karaoke sofa massage casino resort tour golf tennis game online workshop seminar festival show gameshow forum ' +
  'free meeting speed green deep keep week room zoom good tool tools pool cool school wood blood look food root boot feed seed meet ' +
  'need see tree three fee coffee committee street chat post tag set list like share admin login log link plan box mix max fix six tax ' +
  'pass password user account form file files folder backup restore server host json xml html css api url sms otp qr pin usb wi fi ' +
  'format font size style page pages print copy paste edit view help menu tab code barcode mail spam zip rar key ' +
  'vitamin mark sale sales shop ship shipper men gen gel kit set pha bit bộp ' +
  'team leader boss job view idol hit demo pro vip mini auto bus metro van cap cup lan wan ram rom cpu bot click flash print pack mode ' +
  'note trend brand store mall park city town home house star sun moon gold silver black white red blue ' +
  'vv tr tp tx tt ts ths pgs gs bs cn ks vp pct ct nv cv nxb dt sdt tk tm kt tl st bt cb nb ' +
  'mmr lupus hub reel gif emoji flyer canva kpi okr lean pap zinc ors rota cơho hrê cor bru pakô tàôi catu ' +
  'of the and for in to is on by with from at as an or no yes per vs etc nd th st rd mr mrs dr ltd co jsc inc'

const FOREIGN = new Set(WORDS.split(' '))
/** Letter groups of foreign words that no slip of the keys makes. */
const SHAPE =
  /(?:tion|ing|ment|ness|book|ware|tube|phone|net|mail|web|sion|able|ism|ist|ology|graph|ance|ence|ity|ous|ive|ics?|ers?|ed|ly)$/u

export const isForeign = (folded: string): boolean =>
  FOREIGN.has(folded) || (/^[a-z]+$/u.test(folded) && folded.length > 5 && SHAPE.test(folded))
