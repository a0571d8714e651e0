/**
 * Names as they stand in addresses: lower-case ASCII. Latin with diacritics, Cyrillic, Greek, Armenian, Georgian, Hebrew,
 * Arabic, kana and Hangul are spelt out by small tables; what none knows (Chinese characters, Thai ...) gives nothing.
 */
const TABLE = new Map<string, string>();

function add(letters: string, spellings: string): void {
  const list = spellings.split(' ');
  Array.from(letters).forEach((letter, index) => TABLE.set(letter, list[index] === '_' ? '' : list[index]));
}

add('ßæøœłđðþıħŋəʻʼ', 'ss ae o oe l d d th i h n e _ _');
add('äöü', 'ae oe ue');
add('абвгдеёжзийклмнопрстуфхцчшщъыьэюя', 'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya');
add('іїєґўјљњћђџѓќѕөүңһәғқ', 'i yi ye g u j lj nj c dj dz gj kj dz o u ng h a g q');
add('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o');
add(
  'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև',
  'a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev',
);
add('აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ', 'a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h');
add('אבגדהוזחטיכךלמםנןסעפףצץקרשת', 'a b g d h v z ch t y k kh l m m n n s a p f ts ts k r sh t');
add(
  'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإىئؤةپچژگکیەێۆڕڵھےٹڈڑں',
  'a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y _ a a i a y w a p ch zh g k i e e o r l h e t d r n',
);
add(
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンッャュョ',
  'a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru re ro wa o n _ ya yu yo',
);

const HANGUL_FIRST = 'g kk n d tt r m b pp s ss _ j jj ch k t p h'.split(' ').map((part) => part.replace('_', ''));
const HANGUL_MIDDLE = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const HANGUL_LAST = '_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t'
  .split(' ')
  .map((part) => part.replace('_', ''));

function spell(character: string): string {
  const code = character.codePointAt(0)!;
  if (code >= 0xac00 && code <= 0xd7a3) {
    const index = code - 0xac00;
    return (
      HANGUL_FIRST[Math.floor(index / 588)] + HANGUL_MIDDLE[Math.floor((index % 588) / 28)] + HANGUL_LAST[index % 28]
    );
  }
  // Hiragana lie 0x60 below katakana.
  if (code >= 0x3041 && code <= 0x3096) return TABLE.get(String.fromCodePoint(code + 0x60)) ?? '';
  return TABLE.get(character) ?? '';
}

const PLAIN = /^[a-z]+$/;
const SPELT = /[^a-z0-9]/gu;

/** Lower-case ASCII letters and digits, up to `limit` of them; '' when nothing of the text can be spelt so. */
export function asciiOf(text: string, limit = 24): string {
  const lower = text.toLowerCase();
  const spelt = PLAIN.test(lower)
    ? lower
    : Array.from(lower.normalize('NFC'))
        .map((letter) => TABLE.get(letter) ?? letter)
        .join('')
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .normalize('NFC')
        .replace(SPELT, spell);
  return spelt.slice(0, limit);
}

/** Words joined by hyphens, for addresses of pages: `refined-granite-table`. */
export function slugOf(text: string, limit = 80): string {
  const words = text.split(/[\s_/-]+/u).map((word) => asciiOf(word));
  return words
    .filter((word) => word !== '')
    .join('-')
    .slice(0, limit)
    .replace(/-$/, '');
}
