import type { ExpectedKind, ValueKind } from '../../../scripts/content/problem.ts'
import { picturesVi } from './pictures.ts'
import type { ProblemWords } from './problem-words.ts'
import { yamlReason } from './yaml-reasons.ts'

const kinds: Readonly<Record<ValueKind, string>> = {
  nothing: 'để trống',
  text: 'chữ',
  number: 'số',
  boolean: 'true/false',
  list: 'danh sách',
  map: 'nhóm khoá con',
  date: 'ngày',
}

const expectations: Readonly<Record<ExpectedKind, string>> = {
  text: 'một đoạn chữ',
  boolean: 'true hoặc false',
  'whole-number': 'một số nguyên',
  'list-of-texts': 'danh sách các đoạn chữ',
  list: 'một danh sách',
  map: 'một nhóm khoá con',
  language: 'vi hoặc en',
}

const meant = (suggestion: string | null) =>
  suggestion === null ? '' : ` Có phải là "${suggestion}"?`
const size = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`

export const vi: ProblemWords = {
  'not-utf8': () => 'Tệp không được lưu bằng bảng mã UTF-8. Hãy mở tệp và lưu lại với mã UTF-8.',
  utf16: () => 'Tệp được lưu bằng bảng mã UTF-16 (Unicode của Notepad). Hãy lưu lại với mã UTF-8.',
  nul: () => 'Tệp có ký tự rỗng nên không phải là tệp văn bản. Hãy chép nội dung sang một tệp mới.',
  'empty-file': () => 'Tệp trống. Hãy viết bài hoặc xoá tệp.',
  'file-too-big': ({ bytes, limit }) =>
    `Tệp nặng ${size(bytes)}, quá mức ${size(limit)}. Hãy tách bài hoặc chuyển phần dài thành tệp đính kèm.`,
  'front-matter-too-big': ({ bytes, limit }) =>
    `Phần đầu bài nặng ${size(bytes)}, quá mức ${size(limit)}. Nội dung bài phải nằm dưới dòng --- thứ hai.`,
  'front-matter-too-long': ({ lines, limit }) =>
    `Phần đầu bài có ${lines} dòng, quá mức ${limit}. Hãy xoá các dòng trống; nội dung bài phải nằm dưới dòng --- thứ hai.`,
  unreadable: ({ reason }) => `Không đọc được tệp (${reason}). Hãy xem lại quyền đọc của tệp.`,
  'takes-too-long': ({ seconds }) =>
    `Đọc tệp này quá ${seconds} giây nên đã dừng. Bài quá dài hoặc có đoạn lặp bất thường; hãy tách bài hoặc gõ lại đoạn đó.`,
  'direction-control': ({ names }) =>
    `Dòng này có ký tự đảo chiều chữ (${names.join(', ')}), làm chữ hiện ra khác với chữ thật. Hãy bỏ ký tự đó.`,
  'shapeless-in-address': ({ written }) =>
    `Địa chỉ "${written}" có lẫn ký tự không nhìn thấy. Hãy gõ lại địa chỉ, đừng dán.`,
  'too-many-marks': ({ limit }) =>
    `Có một chữ mang hơn ${limit} dấu chồng lên nhau. Hãy xoá đoạn chữ đó.`,
  'blank-before-front-matter': () =>
    'Có dòng trống trước dòng --- đầu tiên. Dòng --- phải là dòng đầu của tệp.',
  'front-matter-not-closed': () =>
    'Phần đầu bài chưa đóng. Hãy thêm một dòng --- dưới dòng khoá cuối cùng.',
  'word-dashes': ({ found }) =>
    `Dấu "${found}" do Word tự đổi không dùng được. Hãy gõ ba dấu trừ: ---`,
  'no-front-matter': () =>
    'Bài chưa có phần đầu. Tệp phải bắt đầu bằng dòng ---, rồi title, date, rồi một dòng --- nữa.',
  'front-matter-not-a-map': ({ found }) =>
    `Phần đầu bài phải gồm các dòng dạng "khoá: giá trị", nhưng ở đây là ${kinds[found]}.`,
  'front-matter-language': ({ language }) =>
    `Sau dòng --- không được ghi "${language}". Chỉ để ba dấu trừ.`,
  'yaml-syntax': ({ detail }) => {
    const reason = yamlReason(detail)
    return `Dòng này viết chưa đúng mẫu "khoá: giá trị"${reason === null ? '' : ` (${reason})`}.`
  },
  'yaml-tab': () => 'Dòng này thụt vào bằng phím Tab. Hãy thay bằng dấu cách.',
  'duplicate-key': ({ key, firstLine }) =>
    `Khoá "${key}" đã có ở dòng ${firstLine}. Hãy bỏ một dòng.`,
  'yaml-anchor': ({ name }) =>
    `Không dùng dấu neo "&${name}". Nếu là chữ, hãy đặt cả giá trị trong ngoặc kép.`,
  'yaml-alias': ({ name }) =>
    `Không dùng "*${name}". Nếu là chữ, hãy đặt cả giá trị trong ngoặc kép.`,
  'yaml-merge': () => 'Không dùng khoá "<<". Hãy viết đủ từng khoá.',
  'yaml-tag': ({ tag }) =>
    `Không dùng nhãn "${tag}". Nếu là chữ, hãy đặt cả giá trị trong ngoặc kép.`,
  'unknown-key': ({ key, suggestion, known }) =>
    `Không có khoá "${key}".${suggestion === null ? ` Các khoá được dùng: ${known.join(', ')}.` : meant(suggestion)}`,
  'missing-key': ({ key, example }) => `Thiếu khoá "${key}". Hãy thêm, ví dụ: ${example}`,
  'blank-value': ({ key }) => `Khoá "${key}" đang để trống. Hãy điền giá trị hoặc bỏ dòng này.`,
  'title-not-text': ({ found, written }) =>
    `Tiêu đề "${written}" bị hiểu là ${kinds[found]}. Hãy đặt tiêu đề trong ngoặc kép.`,
  'title-needs-quotes': () => 'Tiêu đề có dấu hai chấm nên phải đặt trong ngoặc kép.',
  'value-needs-quotes': ({ key }) =>
    `Giá trị của "${key}" có dấu đặc biệt nên phải đặt trong ngoặc kép.`,
  'control-character': ({ key }) =>
    `"${key}" có ký tự điều khiển không nhìn thấy. Hãy gõ lại dòng này, đừng dán.`,
  'text-too-long': ({ key, length, limit }) =>
    `"${key}" dài ${length} ký tự, chỉ được tối đa ${limit}.`,
  'wrong-type': ({ key, expected, found, example }) =>
    `"${key}" phải là ${expectations[expected]}, nhưng đang là ${kinds[found]}. Ví dụ: ${example}`,
  'date-format': ({ key, written }) =>
    `Ngày "${written}" của "${key}" chưa đúng mẫu. Viết như 2022-09-05, 2022-09-05 19:30 hoặc 05/09/2022.`,
  'date-impossible': ({ key, written }) =>
    `Ngày giờ "${written}" của "${key}" không có trong lịch.`,
  'image-alt-missing': () => 'Ảnh đầu bài thiếu "alt": một câu tả ảnh cho người không nhìn thấy.',
  'alias-outside': ({ alias }) =>
    `Địa chỉ cũ "${alias}" phải nằm trên trang này và bắt đầu bằng dấu gạch chéo, ví dụ /tin-tuc/123/.`,
  'tag-spelling': ({ tag, other, otherFile }) =>
    `Từ khoá "${tag}" khác cách viết "${other}" trong ${otherFile}. Hãy thống nhất một cách viết.`,
  'site-file-missing': () =>
    'Thiếu tệp site.yaml (tên cơ quan, địa chỉ, các chuyên mục) trong thư mục nội dung.',
  'url-format': ({ key, written }) =>
    `"${written}" không phải địa chỉ web hợp lệ cho "${key}". Ví dụ: https://daikim.example.vn`,
  'folder-name': ({ folder, suggestion }) =>
    `Tên thư mục "${folder}" chỉ được gồm chữ thường không dấu, chữ số và gạch nối, ví dụ "${suggestion}".`,
  'duplicate-section': ({ folder }) => `Chuyên mục "${folder}" được khai báo hai lần.`,
  'time-zone-unknown': ({ written }) =>
    `Không có múi giờ "${written}". Ở Việt Nam dùng Asia/Ho_Chi_Minh.`,
  'colour-format': ({ written }) => `Màu "${written}" phải viết dạng "#9a1b1e" (có ngoặc kép).`,
  'accent-contrast': ({ accent, ratio, background, needed }) =>
    `Màu ${accent} khó đọc trên nền ${background}: độ tương phản ${ratio}, cần ít nhất ${needed}. Hãy chọn màu đậm hơn.`,
  'path-format': ({ key, written }) =>
    `"${written}" của "${key}" phải là đường dẫn trong trang, ví dụ /lien-he/, hoặc địa chỉ https.`,
  'logo-missing': ({ written }) =>
    `Không có tệp logo "${written}" bên cạnh site.yaml (png, webp hoặc jpg).`,
  'section-unknown': ({ folder, known }) =>
    `Thư mục "${folder}" không phải chuyên mục trong site.yaml. Các chuyên mục: ${known.join(', ')}.`,
  'file-outside-section': ({ name }) =>
    `Tệp "${name}" phải nằm trong thư mục của một chuyên mục hoặc trong trang/.`,
  'address-taken': ({ address, other }) =>
    `Địa chỉ ${address} trùng với ${other}. Hãy đổi tên tệp.`,
  'address-reserved': ({ address }) =>
    `Địa chỉ ${address} dành riêng cho trang do hệ thống tạo. Hãy đổi tên.`,
  'address-withdrawn': ({ address, date }) =>
    `Địa chỉ ${address} đã rút ngày ${date}. Hãy đổi tên tệp; nếu muốn đăng lại bài cũ thì xoá địa chỉ này trong withdrawn.yaml.`,
  'no-slug': ({ name }) =>
    `Tên tệp "${name}" không có chữ cái hay chữ số nào để làm địa chỉ. Hãy đổi tên.`,
  'symbolic-link': () => 'Đây là liên kết tới tệp khác. Hãy chép tệp thật vào đây.',
  'not-a-file': () => 'Đây không phải tệp thông thường. Hãy xoá khỏi thư mục nội dung.',
  'name-not-allowed': ({ name }) => `Tên tệp "${name}" có ký tự không dùng được. Hãy đổi tên.`,
  'name-reserved': ({ name }) =>
    `Tên "${name}" Windows dành riêng cho thiết bị nên không mở được trên nhiều máy. Hãy đổi tên.`,
  'file-not-allowed': ({ ending }) =>
    `Loại tệp "${ending}" không được đăng. Chỉ nhận bài .md và tệp png, jpg, webp, gif, pdf, docx, xlsx, mp3, mp4, vtt.`,
  'ending-differs': ({ ending, found }) =>
    `Tệp có đuôi ${ending} nhưng nội dung là ${found}. Hãy lưu lại đúng loại.`,
  'picture-unreadable': ({ ending }) => `Không đọc được ảnh ${ending} này. Hãy mở và lưu lại ảnh.`,
  'english-not-needed': () =>
    'Trang này đã viết bằng tiếng Anh (language: en) nên không cần khoá english. Hãy xoá khoá này.',
  'english-not-set-up': () =>
    'Tệp trong en/ là trang tiếng Anh, nhưng site.yaml chưa có khoá english (name, parent, address). Hãy thêm khoá này hoặc chuyển tệp đi.',
  'english-folder': ({ folder, known }) =>
    `Trong en/ các thư mục phải giống như của bản tiếng Việt; "${folder}" không phải một trong số đó. Các thư mục: ${known.join(', ')}.`,
  'english-section-untitled': ({ folder }) =>
    `Chuyên mục "${folder}" chưa có tên tiếng Anh. Thêm vào english.sections trong site.yaml: - { folder: ${folder}, title: … } rồi kiểm tra lại.`,
  'english-mirrors-nothing': ({ address, suggestion }) =>
    `Trang tiếng Anh phải cùng tên tệp với trang tiếng Việt, nhưng không có trang tiếng Việt nào ở ${address}.${suggestion === null ? '' : ` Có phải tệp này là ${suggestion}?`}`,
  ...picturesVi,
  'picture-missing': ({ written, suggestion }) =>
    `Không thấy ảnh "${written}".${meant(suggestion)}`,
  'picture-remote': ({ written }) =>
    `Ảnh "${written}" nằm ở trang khác. Hãy tải ảnh về, đặt cạnh bài rồi dùng tên tệp.`,
  'attachment-missing': ({ written, suggestion }) =>
    `Không thấy tệp đính kèm "${written}".${meant(suggestion)}`,
  'link-broken': ({ written, suggestion }) =>
    `Liên kết "${written}" không dẫn tới trang nào.${meant(suggestion)}`,
  'anchor-missing': ({ anchor, suggestion }) =>
    `Trang được dẫn tới không có mục "#${anchor}".${meant(suggestion)}`,
  'alt-missing': ({ written }) => `Ảnh "${written}" thiếu lời tả. Viết: ![lời tả ảnh](${written})`,
  'link-withdrawn': ({ written, date }) =>
    `Liên kết "${written}" dẫn tới bài đã rút ngày ${date}. Hãy bỏ liên kết hoặc dẫn tới bài khác.`,
  'link-without-text': ({ written }) =>
    `Liên kết "${written}" không có chữ để bấm vào. Hãy viết chữ trong ngoặc vuông hoặc bỏ liên kết.`,
  'links-too-long': ({ limit }) =>
    `Địa chỉ của các liên kết trong bài cộng lại quá ${limit} ký tự. Hãy bỏ bớt liên kết lặp lại.`,
  'too-many-notes': ({ limit }) => `Bài có quá ${limit} chú thích. Hãy bỏ bớt hoặc tách bài.`,
  'host-format': ({ written }) =>
    `"${written}" phải là tên trang không dấu, không có đường dẫn, ví dụ chinhphu.vn.`,
  'duplicate-entry': ({ written }) => `"${written}" có hai lần trong tệp này. Hãy bỏ một dòng.`,
  'host-unlisted': ({ host }) =>
    `Trang ngoài ${host} chưa có trong hosts.yaml. Nếu đúng là trang cần dẫn tới, hãy thêm dòng "- { host: ${host}, why: vì sao }" vào hosts.yaml.`,
  'host-lookalike': ({ host, like }) =>
    like === null
      ? `Tên trang ${host} trộn chữ cái của nhiều bảng chữ nên có thể là trang giả. Hãy gõ lại địa chỉ.`
      : `Tên trang ${host} trông giống ${like} nhưng là trang khác, có thể là trang giả. Hãy gõ lại địa chỉ.`,
  'host-behind-name': ({ host }) =>
    `Liên kết có tên đăng nhập trước dấu @ nên che mất nơi đến thật là ${host}. Hãy bỏ phần trước dấu @.`,
  'link-unpublished': ({ written, file }) =>
    `Liên kết "${written}" dẫn tới ${file}, hiện chưa đăng hoặc đã hết hạn, nên chỉ hiện thành chữ.`,
  'link-scheme': ({ scheme }) => `Liên kết kiểu "${scheme}" bị bỏ, chỉ giữ lại chữ.`,
  'identity-number': ({ found }) => `"${found}" giống số căn cước. Hãy che bớt trước khi đăng.`,
  'phone-number': ({ found }) =>
    `"${found}" giống số điện thoại. Nếu là số riêng của một người, hãy bỏ đi.`,
  'date-far-ahead': ({ key, written }) =>
    `Ngày "${written}" của "${key}" còn hơn một năm nữa. Hãy xem lại.`,
  'title-capitals': () => 'Tiêu đề viết toàn chữ in hoa, khó đọc. Hãy viết hoa như câu thường.',
  'alt-empty-words': ({ alt }) =>
    `Lời tả ảnh "${alt}" không nói lên điều gì. Hãy tả người, việc trong ảnh.`,
  'long-paragraph': ({ length, limit }) =>
    `Đoạn văn dài ${length} ký tự (nên dưới ${limit}). Hãy ngắt thành vài đoạn bằng dòng trống.`,
  'shapeless-removed': ({ count }) =>
    `Tệp có ${count} ký tự không nhìn thấy (Word hay để lại), bắt đầu từ dòng này. Khi đăng, chúng được bỏ đi.`,
}
