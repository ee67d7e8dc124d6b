import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask } from '../../scripts/search/ask/ask.ts'
import { parseQuestion } from '../../scripts/search/ask/question.ts'
import { addressesOf, openTexts, sampleTexts } from './sample-index.ts'

const meeting = '/tin-tuc/hop-to-dan-pho-cuoi-nam/'
const merged = '/thong-bao/tu-01-07-2025-thuoc-phuong-dinh-cong/'
const members = '/xay-dung-dang/nang-cao-chat-luong-ket-nap-dang-vien/'
const water = '/thong-bao/tam-ngung-cap-nuoc-de-suc-rua-duong-ong/'
const vaccine = '/tin-tuc/tiem-chung-cho-tre-can-chuan-bi-gi/'
const waste = '/tin-tuc/phan-loai-rac-tai-nguon/'
const rain = '/thong-bao/chu-dong-phong-ngap-mua-mua-bao/'
const signature = '/cai-cach-hanh-chinh/chu-ky-so-ca-nhan/'
const autumn = '/van-hoa-xa-hoi/dem-hoi-trung-thu/'
const books = '/van-hoa-xa-hoi/tu-sach-dau-ngo/'
const club = '/van-hoa-xa-hoi/cau-lac-bo-duong-sinh/'
const village = '/van-hoa-xa-hoi/hoi-lang-dau-xuan/'
const asphalt = '/tin-tuc/tham-nhua-ngo-truoc-mua-mua/'
const saturday = '/cai-cach-hanh-chinh/sang-thu-bay-vi-nguoi-dan/'
const rules = '/thong-bao/moi-gop-y-du-thao-quy-uoc/'

// biome-ignore format: one question a line
const questions: readonly [what: string, typed: string, first: string | null][] = [
  ['marks', 'họp tổ dân phố', meeting],
  ['no marks', 'hop to dan pho', meeting],
  ['wrong marks', 'họp tô dân phô', meeting],
  ['upper case', 'HỌP TỔ DÂN PHỐ', meeting],
  ['decomposed letters', 'họp tổ dân phố'.normalize('NFD'), meeting],
  ['a phrase', '"họp tổ dân phố"', meeting],
  ['a phrase in other quotation marks', '“họp tổ dân phố”', meeting],
  ['a phrase that is never closed', '"cuộc họp tổ dân phố', meeting],
  ['a phrase that stands nowhere', '"dân phố họp"', null],
  ['a phrase without marks', '"hop to dan pho" bien ban', meeting],
  ['a name', 'Đại Kim', merged],
  ['a name without marks', 'dai kim', merged],
  ['a name in capitals', 'ĐẠI KIM', merged],
  ['a name decomposed', 'Đại Kim'.normalize('NFD'), merged],
  ['another name', 'Định Công', merged],
  ['đ as d', 'dinh cong', merged],
  ['đ', 'đường ống', water],
  ['đ without marks', 'duong ong nuoc', water],
  ['đ with a wrong mark', 'đương ống nước', water],
  ['a district', 'quận Hoàng Mai', members],
  ['the head of a subject', 'kết nạp đảng viên', members],
  ['the same without marks', 'ket nap dang vien', members],
  ['the same with wrong marks', 'kêt nap đang viên', members],
  ['words in another order', 'đảng viên kết nạp', members],
  ['a code', '1656/NQ-UBTVQH15', merged],
  ['a code in small letters', '1656/nq-ubtvqh15', merged],
  ['part of a code', 'NQ-UBTVQH15', merged],
  ['the number of a code', '1656', merged],
  ['a code as a phrase', '"1656/NQ-UBTVQH15"', merged],
  ['a day of the text', '01/07/2025', merged],
  ['the day of an article', '05/09/2022', members],
  ['the same day without zeros', '5/9/2022', members],
  ['a number of the text', '622 hồ sơ', members],
  ['the new place of a tone', 'sức khoẻ', club],
  ['the old place of a tone', 'sức khỏe', club],
  ['no marks at all', 'suc khoe', club],
  ['uy with the new place', 'thuỷ đình', village],
  ['uy with the old place', 'thủy đình', village],
  ['i for y', 'chữ kí số', signature],
  ['y', 'chữ ký số', signature],
  ['an unfinished word', 'trung th', autumn],
  ['a word hardly begun', 'đại k', merged],
  ['an unfinished word without marks', 'hoi lang d', village],
  ['an unfinished word with marks', 'kết nạp đảng v', members],
  ['two words', 'trung thu', autumn],
  ['two words without marks', 'tiem chung', vaccine],
  ['four words without marks', 'tu sach dau ngo', books],
  ['words of title and text', 'tiêm chủng trẻ em', vaccine],
  ['a word of a title', 'rác', waste],
  ['a word of one text', 'ngập', rain],
  ['a word with another mark', 'thăm nhựa', asphalt],
  ['a day of the week', 'thứ bảy', saturday],
  ['a standing page', 'quyền riêng tư', '/quyen-rieng-tu/'],
  ['a tag', 'dự thảo quy ước', rules],
  ['one letter', 'k', '/xay-dung-dang/so-ket-sau-thang-cong-tac-xay-dung-dang/'],
  ['blanks and stops', '  ,, tủ   sách … ', books],
  ['a wrong tone', 'tiêm chũng', vaccine],
  ['a wrong tone in a title', 'tũ sách', books],
  ['a mark that is left out', 'câu lạc bộ dương sinh', club],
  ['a name in capitals and decomposed', 'HÀ NỘI'.normalize('NFD'), merged],
  ['a short phrase', '"tạm ngừng cấp nước"', water],
  ['the beginning of a code', '1656/NQ', merged],
  ['a day with other marks between', '16-6-2025', merged],
  ['an address of electronic mail', 'ubnd@daikim.example.vn', '/lien-he/'],
  ['an unfinished last letter', 'phân loại r', waste],
  ['the same without marks', 'phan loai r', waste],
  ['one letter with a mark', 'đ', '/xay-dung-dang/boi-duong-dang-vien-moi/'],
  ['nothing', '', null],
  ['nothing but blanks', '   ', null],
  ['nothing but a quotation mark', '"', null],
  ['what is nowhere', 'zzzz qqqq', null],
  ['markup', '<script>alert(1)</script>', null],
  ['500 characters', 'Ban Tổ chức đã tham mưu xây dựng Quy trình kết nạp đảng viên để Ban Thường vụ '.repeat(7).slice(0, 500), members],
  ['500 characters without a blank', 'x'.repeat(500), null],
]

const offers: readonly [typed: string, offered: readonly string[]][] = [
  ['họp tổ dâm phố', ['họp tổ dân phố', 'họp tổ']],
  ['kết nạp đảng viêm', ['kết nạp đảng viên', 'kết nạp đảng']],
  ['hội làng đầu xuân năm nay', ['hội làng đầu xuân']],
  ['"dân phố họp"', ['dân phố họp']],
  ['zzzz qqqq', []],
  ['<script>alert(1)</script>', []],
]

const index = await openTexts(await sampleTexts())

test('there are at least 60 questions', () => assert.ok(questions.length >= 60))

for (const [what, typed, first] of questions) {
  test(`${what}: ${typed.slice(0, 40)}`, async () => {
    const [found = null] = await addressesOf(index, typed)
    assert.equal(found, first)
  })
}

for (const [typed, offered] of offers) {
  test(`in place of ${typed}: ${offered.join(', ') || 'nothing'}`, async () => {
    const answer = await ask(index, parseQuestion(typed))
    assert.deepEqual([answer.articles, answer.suggestions], [[], offered])
  })
}
