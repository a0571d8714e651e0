import type { Phrases } from '../phrases';

export const TURKISH: Phrases = {
  enter: 'girer|girilir|yazar|doldurur|girin|gir|girerim|yazarım|yazılır|girmeli|gönderir|yaz',
  assign: 'değiştirir|günceller',
  choose: 'seçer|seçilir|seç|seçim yapar|seçerim|seçin',
  tick: 'işaretler',
  untick: 'kaldırır',
  upload: 'yükler',
  create: 'ekler|oluşturur|oluştur',
  signIn: 'login olur|giriş yapar|oturum açar',
  register: 'kaydolur|kayıt olur',
  open: 'gider|açar|git|gidilir|açılır',
  act: 'tıklar|bekler|kapatır|basar|tıkla|bekle|siler|alınır|tıklanır|yapar|bırakır',
  assert: 'görür|doğrular|görüntüler|doğrula|kontrol eder',
  expectation: 'görür|doğrular|görüntüler|görüldüğünü|açıldığını|doğrula|olmalı|olmalıdır|görünür',
  negation: 'değil|boş|bos',
  be: 'olan',
  have: 'vardır',
  as: '',
  to: 'için',
  with: 'ile',
  in: 'içinde',
  and: 've',
  articles: 'bir|birkaç',
  possessives: 'bu|şu',
  following: 'aşağıdaki|asagidaki',
  named: 'adlı',
  priced: 'fiyatlı',
  numbers: 'sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on',
  of: '',
  field:
    'kutusuna|alanına|kutusu|alanı|textboxına|kısmına|kısmını|kutucuğuna|alanında|alanından|bilgisini|bilgisi|kutusundan|bölümüne|yerine|kutusunda|seçeneklerinden|seçeneğinden|listesinden|menüsünden|kutucuğunu',
  vague:
    'geçerli|geçersiz|değer|veri|valid|invalid|değeri|bilgileri|doğru|yanlış|yeni|gerekli|istenilen|formatta|uygun|olarak|isim|belirtilen|admin|teacher|karakter|karakterden|karakterli|oluşan|en|az|sekiz|numara|tarih|adres|şifre|adresi|onbir|iceren|içeren|formata|tüm|bütün|gerekli',
  who: 'kullanıcı|ben|o|user|müşteri',
  nouns:
    'customer müşteri|customers müşteriler|user kullanıcı|users kullanıcılar|order sipariş|orders siparişler|product ürün|products ürünler|student öğrenci|students öğrenciler|teacher öğretmen|teachers öğretmenler|employee çalışan|employees çalışanlar|lesson ders|lessons dersler|book kitap|books kitaplar|company şirket|address adres|message mesaj|messages mesajlar',
};
