import { onceEach } from '../../once';

/** What a number measures by its unit, where nothing but the thing is named: `un pacco di 3 kg` has a weight. */
interface Measures {
  /** Fields by their units. */
  units: Readonly<Record<string, string>>;
  /** Nouns that are measured themselves: `una portata di 1200 kg`. */
  nouns: RegExp;
}

const MASS = 'kg g t mg';
const LONG = 'm cm mm';
const AREA = 'm² mq m2 ha';
const LIQUID = 'l ml cl';

const units = (byField: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(byField).flatMap(([field, words]) => words.split(' ').map((unit) => [unit, field])),
  );

const measuresOf = onceEach<Measures>({
  de: () => ({
    units: units({ gewicht: `${MASS} kilo kilogramm gramm tonnen`, entfernung: 'km kilometer', länge: `${LONG} meter`, fläche: `${AREA} qm quadratmeter`, inhalt: `${LIQUID} liter`, temperatur: 'grad', verbrauch: 'kwh', leistung: 'kw kva', datenvolumen: 'gb mb tb' }),
    nouns: /(?:gewicht|last|höhe|länge|breite|tiefe|entfernung|strecke|fläche|inhalt|volumen|leistung|verbrauch|stand|zählerstand|dosis|dosierung|temperatur|geschwindigkeit|menge|maß|radius|durchmesser|limit|grenze|größe|abstand|umfang)$/,
  }),
  fr: () => ({
    units: units({ poids: `${MASS} kilos kilogrammes grammes tonnes tonne`, distance: 'km kilomètres', longueur: `${LONG} mètres`, surface: AREA, capacité: `${LIQUID} litres`, température: 'degrés', consommation: 'kwh', puissance: 'kw kva', données: 'gb mb tb' }),
    nouns: /^(?:poids|charge|hauteur|longueur|largeur|distance|profondeur|surface|superficie|capacité|volume|puissance|consommation|relevé|index|dose|dosage|température|vitesse|quantité|mesure|taille|rayon|diamètre|parcours|kilométrage|seuil|limite)$/,
  }),
  nl: () => ({
    units: units({ gewicht: `${MASS} kilo kilogram gram ton`, afstand: 'km kilometer', lengte: `${LONG} meter`, oppervlakte: AREA, inhoud: `${LIQUID} liter`, temperatuur: 'graden', verbruik: 'kwh', vermogen: 'kw kva', databundel: 'gb mb tb' }),
    nouns: /(?:gewicht|last|hoogte|lengte|breedte|afstand|diepte|oppervlakte?|inhoud|volume|vermogen|verbruik|stand|meterstand|dosis|dosering|temperatuur|snelheid|hoeveelheid|maat|straal|doorsnede|limiet|grens|grootte|omvang)$/,
  }),
  sv: () => ({
    units: units({ vikt: `${MASS} kilo kilogram gram ton`, avstånd: 'km kilometer mil', längd: `${LONG} meter`, yta: `${AREA} kvm kvadratmeter`, volym: `${LIQUID} liter`, temperatur: 'grader', förbrukning: 'kwh', effekt: 'kw kva', datamängd: 'gb mb tb' }),
    nouns: /(?:vikt|last|höjd|längd|bredd|djup|avstånd|sträcka|yta|area|volym|effekt|förbrukning|ställning|dos|dosering|temperatur|hastighet|mängd|mått|radie|diameter|gräns|storlek)(?:en|et|n)?$/,
  }),
  es: () => ({
    units: units({ peso: `${MASS} kilos kilogramos gramos toneladas tonelada`, distancia: 'km kilómetros', longitud: `${LONG} metros`, superficie: AREA, capacidad: `${LIQUID} litros`, temperatura: 'grados', consumo: 'kwh', potencia: 'kw kva', datos: 'gb mb tb' }),
    nouns: /^(?:peso|carga|altura|longitud|largo|anchura|ancho|distancia|profundidad|superficie|área|capacidad|volumen|potencia|consumo|lectura|dosis|temperatura|velocidad|cantidad|medida|radio|diámetro|recorrido|kilometraje)$/,
  }),
  it: () => ({
    units: units({ peso: `${MASS} chili chilogrammi grammi tonnellate`, distanza: 'km chilometri', lunghezza: `${LONG} metri`, superficie: AREA, capacità: `${LIQUID} litri`, temperatura: 'gradi', consumo: 'kwh', potenza: 'kw kva', dati: 'gb mb tb' }),
    nouns: /^(?:peso|carico|portata|altezza|lunghezza|larghezza|distanza|profondità|superficie|area|capacità|capienza|volume|potenza|consumo|lettura|autolettura|dose|dosaggio|temperatura|velocità|quantità|misura|raggio|diametro|percorrenza|percorso|tratto|chilometraggio|soglia|limite|massimo|minimo|fabbisogno|produzione|prelievo)$/,
  }),
  pl: () => ({
    units: units({ waga: `${MASS} kilogramów gramów ton tony`, odległość: 'km kilometrów', długość: `${LONG} metrów`, powierzchnia: AREA, pojemność: `${LIQUID} litrów`, temperatura: 'stopni stopnia stopnie', zużycie: 'kwh', moc: 'kw kva', dane: 'gb mb tb' }),
    nouns: /^(?:wag[aęi]|mas[aęy]|ciężar|wysokość|długość|szerokość|odległość|dystans|głębokość|powierzchni[aęi]|metraż|pojemność|objętość|moc|zużycie|pobór|odczyt|stan|wskazanie|dawk[aęi]|temperatur[aęy]|prędkość|ilość|zasięg|przebieg|limit|próg|ładowność|udźwig|tras[aęy])$/,
  }),
  pt: () => ({
    units: units({ peso: `${MASS} quilos quilogramas gramas toneladas tonelada`, distância: 'km quilômetros quilómetros', comprimento: `${LONG} metros`, área: AREA, capacidade: `${LIQUID} litros`, temperatura: 'graus', consumo: 'kwh', potência: 'kw kva', dados: 'gb mb tb' }),
    nouns: /^(?:peso|carga|altura|comprimento|largura|distância|profundidade|superfície|área|capacidade|volume|potência|consumo|leitura|dose|dosagem|temperatura|velocidade|quantidade|medida|raio|diâmetro|percurso|quilometragem)$/,
  }),
}); // prettier-ignore

/** Whether a noun is measured itself. */
export const isMeasure = (noun: string, language: string): boolean => measuresOf(language)?.nouns.test(noun) === true;

/** What so much of a unit is of a thing; null where the noun is measured itself, or the unit says nothing. */
export function measureOfThing(noun: string, unit: string, language: string): string | null {
  const measures = measuresOf(language);
  if (measures === undefined || measures.nouns.test(noun) || !Object.hasOwn(measures.units, unit)) return null;
  return measures.units[unit];
}

/** Said behind how much it is: `25 meter lång`, `2 m breit`, `40 minuten vertraagd`. */
const DIMENSIONS: Readonly<Record<string, readonly (readonly [RegExp, string])[] | undefined>> = {
  de: [[/^lange?[rsn]?$/, 'länge'], [/^breite?[rsn]?$/, 'breite'], [/^(?:hoch|hohe[rsn]?)$/, 'höhe'], [/^tiefe?[rsn]?$/, 'tiefe'], [/^dicke?[rsn]?$/, 'dicke'], [/^schwere?[rsn]?$/, 'gewicht'], [/^große?[rsn]?$/, 'größe'], [/^verspätet$/, 'verspätung']],
  nl: [[/^lange?$/, 'lengte'], [/^bre(?:ed|de)$/, 'breedte'], [/^ho(?:og|ge)$/, 'hoogte'], [/^diepe?$/, 'diepte'], [/^dikk?e?$/, 'dikte'], [/^zwa(?:ar|re)$/, 'gewicht'], [/^gro(?:ot|te)$/, 'grootte'], [/^vertraagde?$/, 'vertraging']],
  sv: [[/^lång[ta]?$/, 'längd'], [/^bre(?:d|tt|da)$/, 'bredd'], [/^hög[ta]?$/, 'höjd'], [/^djup[ta]?$/, 'djup'], [/^tjock[ta]?$/, 'tjocklek'], [/^tung[ta]?$/, 'vikt'], [/^stor[ta]?$/, 'storlek'], [/^försena(?:d|t|de)$/, 'försening']],
}; // prettier-ignore

/** What so much is, by the adjective behind it; null for other words. */
export const dimensionOf = (word: string, language: string): string | null =>
  DIMENSIONS[language]?.find(([pattern]) => pattern.test(word))?.[1] ?? null;

/** Units as Swedish puts them in front of what there is so much of: `38 graders feber`, `fem års erfarenhet`. */
export const isUnitOf = (word: string, language: string): boolean =>
  language === 'sv' &&
  /^(?:grad(?:er)?|år|månad(?:er)?|veck(?:a|or)|dag(?:ar)?|dygn|natt|nätter|timm(?:e|ar)|minut(?:er)?|sekund(?:er)?|kilo|gram|ton|mil|meter|kilometer|liter|kron(?:a|or)|procent|poäng|volt|watt|ampere)s$/.test(word); // prettier-ignore
