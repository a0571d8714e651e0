/** What of somebody or something stands in front of a word in small letters: `de nationalité suisse`, `de color azul`. */
const QUALITIES =
  /^(?:nacionalidad|profesión|color|sexo|raza|nacionalidade|profissão|cor|raça|nationalité|profession|couleur|sexe|race|nazionalità|professione|colore|sesso|razza)$/;

/** What letters tell apart: `escalão B`, `la clase 3B`, `grupo A+`. */
const CLASSED =
  /^(?:grupo|groupe|gruppo|categor[ií]a|catégorie|escalón|escalão|échelon|scaglione|turma|clase|classe|nivel|nível|niveau|livello|per[ií]odo|période|tramo|bloco|bloque|planta|puerta|porta)$/;

export const isQuality = (word: string): boolean => QUALITIES.test(word);
export const isClassed = (word: string): boolean => CLASSED.test(word);
