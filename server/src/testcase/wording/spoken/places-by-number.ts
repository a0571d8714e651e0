/** What is told apart by its number, right behind the word: `la sala 3`, `stolik 9`. As sentences bend them. */
const PLACES: Readonly<Record<string, RegExp | undefined>> = {
  es: /^(?:mesa|sala|habitación|aula|caja|puerta|piso|planta|cama|plaza|andén|vía|muelle|ventanilla|taquilla|grupo|clase|pista|box|cabina|surtidor|máquina|línea|casa|parcela|lote|estante|pasillo|consultorio|quirófano|butaca|garaje|trastero|corral|potrero|invernadero|box)$/,
  fr: /^(?:table|salle|chambre|caisse|porte|étage|lit|emplacement|quai|voie|guichet|casier|groupe|classe|terrain|court|box|cabine|pompe|machine|ligne|maison|parcelle|lot|rayon|allée|bureau|cabinet|siège|garage|bassin|couloir)$/,
  it: /^(?:tavolo|sala|camera|stanza|aula|cassa|porta|piano|letto|posto|posteggio|binario|banchina|sportello|armadietto|gruppo|classe|campo|box|cabina|pompa|macchina|lavatrice|linea|casa|lotto|scaffale|corsia|ambulatorio|palco|garage|piazzola|ombrellone|vasca|ponte)$/,
  nl: /^(?:tafel|zaal|hal|kamer|lokaal|kassa|poort|verdieping|bed|parkeerplaats|spoor|perron|laadperron|dock|loket|kluis|kluisje|locker|groep|klas|baan|box|cabine|pomp|machine|lijn|kavel|perceel|stelling|gangpad|spreekkamer|ligplaats|staanplaats|steiger)$/,
  pl: /^(?:stoli(?:k|ka|kiem|ku)|sal[aięą]|pok(?:ój|oju|ojem)|kas[aęyą]|kasie|bram[aęyąk]|pięt(?:ro|rze|ra)|łóżk(?:o|a|u)|miejsc(?:e|a|u)|peron(?:ie|u)?|tor(?:ze|u)?|ramp(?:a|ę|y|ie|ą)|okienk(?:o|u|a)|szafk(?:a|ę|i|ą)|skrytk(?:a|ę|i|ą)|grup(?:a|ę|y|ie|ą)|klas(?:a|ę|y|ie|ą)|maszyn(?:a|ę|y|ie|ą)|lini(?:a|ę|i|ą)|dom(?:u|em)?|działk(?:a|ę|i|ą)|regał(?:u|em|e)?|gabinet(?:u|em|cie)?|stanowisk(?:o|u|a)|lokal(?:u|em)?)$/,
  pt: /^(?:mesa|sala|quarto|caixa|portão|porta|andar|piso|cama|leito|vaga|lugar|linha|plataforma|doca|guichê|balcão|armário|cacifo|grupo|turma|campo|quadra|box|cabine|bomba|máquina|casa|lote|prateleira|corredor|consultório|baia|talhão|armadilha|garagem|bloco|torre)$/,
}; // prettier-ignore

export const hasNumber = (word: string, language: string): boolean => PLACES[language]?.test(word) === true;
