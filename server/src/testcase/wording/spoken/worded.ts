/** Fields whose values are words: what stands right behind their names is what they are, though no quotes hold it. */

/** Said in as many words as it takes: `met reden hoge koorts`, `na temat ułamki dziesiętne`. As sentences bend them. */
const TEXTS: Readonly<Record<string, string | undefined>> = {
  de: 'grund begründung verwendungszweck zweck betreff bemerkung anmerkung notiz kommentar diagnose anlass sonderwunsch motto thema stichwort suchbegriff anliegen sparziel reiseziel kündigungsgrund stornogrund absagegrund',
  es: 'motivo razón concepto asunto observación comentario diagnóstico síntoma',
  fr: 'motif objet libellé remarque commentaire diagnostic symptôme',
  it: 'motivo causale motivazione oggetto commento diagnosi sintomo',
  nl: 'reden omschrijving opmerking toelichting notitie onderwerp doel spaardoel klacht diagnose aanleiding motief thema zoekterm trefwoord retourreden annuleringsreden',
  pl: 'powód powodem powodu przyczyna przyczyną temat tematem tytułem uwagę uwagą dopiskiem opisem komentarzem uzasadnieniem diagnozą rozpoznaniem stanowisko stanowisku stanowiskiem hasłem',
  pt: 'motivo razão assunto observação comentário diagnóstico sintoma justificativa justificação',
  sv: 'orsak orsaken skäl skälet anledning anledningen ändamål ändamålet syfte syftet rubrik rubriken anteckning anteckningen kommentar kommentaren notering noteringen beskrivning beskrivningen diagnos diagnosen sökord sökordet tema temat',
}; // prettier-ignore

/** Said in a word or a name: `Rasse Berner Sennenhund`, `zone Centrum-Oost`, `el plan Ilimitado Plus`. */
const KINDS: Readonly<Record<string, string | undefined>> = {
  de: 'kategorie zone rasse beruf farbe sprache nationalität staatsangehörigkeit religion konfession marke modell fach schulfach klasse station abteilung medienart gattung sorte geschmacksrichtung stadtteil ortsteil bezirk tarif krankenkasse zahlungsart währung land herkunftsland bereich schicht fabrikat autor autorin hersteller verlag sportart größe linie strecke',
  es: 'categoría zona raza profesión color idioma nacionalidad marca modelo asignatura curso departamento sabor barrio moneda país cargo puesto talla plan programa banco especie variedad urgencia prioridad turno línea procedencia especialidad predio finca tarifa colonia urbanización modalidad droguería laboratorio proveedor aseguradora compañía operadora periodicidad frecuencia nivel calidad formato parentesco posición género sexo tipo clase grado estado condición gama ritmo material tejido sector gremio origen destino régimen jornada tratamiento cobertura garantía calibre tramo cultivo mayorista comercializadora distribuidora destinación mutua transportista naviera editorial discográfica',
  fr: 'catégorie zone race profession couleur langue nationalité marque modèle matière parfum quartier devise pays poste taille formule espèce variété priorité filière spécialité provenance étape ligne programme banque tarif lieu-dit opérateur fournisseur mutuelle périodicité fréquence niveau qualité format parenté position genre sexe type classe grade état gamme matériau tissu secteur origine destination régime traitement couverture garantie calibre culture grossiste distributeur assureur transporteur éditeur cépage cru appellation profil statut',
  it: 'categoria zona razza professione colore lingua nazionalità marca modello materia gusto quartiere valuta paese ruolo taglia specie varietà priorità turno corso piano programma banca linea provenienza specialità tariffa rione contrada fornitore operatore compagnia periodicità frequenza livello qualità formato parentela posizione genere sesso tipo tipologia classe grado stato modalità gamma materiale tessuto settore origine destinazione regime trattamento copertura garanzia calibro coltura grossista distributore assicuratore vettore corriere editore vitigno stagione cultivar profilo stagionalità',
  nl: 'categorie zone ras beroep kleur taal nationaliteit merk model vak klas klasse afdeling soort smaak wijk stadsdeel buurt tarief munt valuta land herkomst ploeg functie regio bestemming traject betaalwijze betaalmethode maat variant programma lijn auteur uitgever leverancier verzekeraar pakket',
  pl: 'rasy rasę kolor koloru kolorze kolorem rozmiar rozmiaru rozmiarze rozmiarem kategoria kategorii kategorię strefa strefy strefie strefę zawód zawodzie narodowość marka marki markę model modelu przedmiot przedmiotu dział działu dziale waluta walucie kraj kraju smak smaku składnik składnika składniku szczepionka szczepionki szczepionkę taryfa taryfy taryfę autor autora pakiet pakietu linia linii trasa trasie odmiana odmiany odmianę gatunek gatunku',
  pt: 'categoria zona raça profissão cor idioma nacionalidade marca modelo disciplina departamento sabor moeda país cargo tamanho plano pacote programa banco espécie variedade cultivar prioridade turno linha procedência especialidade freguesia circuito seguro operadora fornecedor periodicidade frequência nível qualidade formato parentesco posição género gênero sexo tipo classe grau estado modalidade gama ritmo material tecido setor sector origem destino regime tratamento cobertura garantia calibre cultura distribuidora seguradora transportadora editora casta perfil safra bairro',
  sv: 'kategori kategorin zon zonen ras rasen yrke yrket färg färgen språk språket nationalitet nationaliteten märke märket modell modellen ämne ämnet klass klassen avdelning avdelningen smak smaken stadsdel stadsdelen valuta valutan land landet roll rollen befattning befattningen betalsätt betalsättet storlek storleken fond fonden linje linjen paket paketet leverantör leverantören operatör operatören sträcka sträckan',
}; // prettier-ignore

/** Why something is done, before the reason itself: `wegens griep`, `på grund av magsjuka`. */
const BECAUSE: Readonly<Record<string, readonly string[] | undefined>> = {
  de: ['wegen', 'aufgrund', 'aufgrund von', 'infolge', 'infolge von', 'auf grund von'],
  es: ['por motivo de', 'por motivos de', 'por causa de', 'a causa de', 'debido a', 'por razones de', 'alegando'],
  fr: ['pour cause de', 'en raison de', "en raison d", 'pour raison de', 'pour raisons de', 'pour motif de', 'à cause de', "à cause d", 'pour cause d'],
  it: ['per motivi di', 'per motivo di', 'a causa di', 'per causa di', 'per ragioni di'],
  nl: ['wegens', 'vanwege', 'in verband met', 'op grond van'],
  pl: ['z powodu', 'z przyczyny', 'ze względu na'],
  pt: ['por motivo de', 'por motivos de', 'por causa de', 'devido a', 'em razão de', 'alegando'],
  sv: ['på grund av', 'till följd av', 'p.g.a', 'pga'],
}; // prettier-ignore

/** Words with a preposition that another field stands behind, and what that is called: `allergisk mot nötter`, `uczulony na mleko`. */
const OTHER: Readonly<Record<string, string | undefined>> = {
  de: 'allergie: allergie gegen, allergien gegen, allergisch gegen, allergisch auf, unverträglichkeit gegen',
  es: 'alergia: alergia a, alergias a, alérgico a, alérgica a, alergia al, alérgico al, alérgica al',
  fr: 'allergie: allergie à, allergie aux, allergies aux, allergique à, allergique aux, allergique au',
  it: 'allergia: allergia a, allergia ai, allergia al, allergia alle, allergico a, allergica a, allergico alle, allergica alle, allergico ai, allergica ai',
  nl: 'allergie: allergie voor, allergieën voor, allergisch voor',
  pl: 'alergia: alergię na, alergia na, alergii na, alergią na, uczulony na, uczulona na, uczulone na|uczulenie: uczulenie na, uczuleniem na, uczulenia na',
  pt: 'alergia: alergia a, alergias a, alérgico a, alérgica a, alergia ao, alérgico ao, alérgica ao',
  sv: 'allergi: allergi mot, allergier mot, allergisk mot, allergiskt mot, överkänslig mot',
}; // prettier-ignore

/** What the field of a reason is called, and what stands before it: `met reden`. */
const REASON: Readonly<Record<string, readonly [string, string] | undefined>> = {
  de: ['mit', 'grund'],
  es: ['con', 'motivo'],
  fr: ['avec', 'motif'],
  it: ['con', 'motivo'],
  nl: ['met', 'reden'],
  pl: ['z', 'powód'],
  pt: ['com', 'motivo'],
  sv: ['med', 'orsak'],
};

/** A phrase, and the field of what stands behind it. */
interface Because {
  words: readonly string[];
  label: string;
}

interface Worded {
  texts: ReadonlySet<string>;
  kinds: ReadonlySet<string>;
  /** By their first words. */
  because: ReadonlyMap<string, readonly Because[]>;
  reason: readonly [string, string];
}

/** Whether a word names such a field. */
export const isWorded = (word: string, language: string): boolean => {
  const worded = wordedIn(language);
  return worded !== undefined && (worded.texts.has(word) || worded.kinds.has(word));
};

const cache = new Map<string, Worded>();

/** Of a language that has such words. */
export function wordedIn(language: string): Worded | undefined {
  const reason = REASON[language];
  let worded = cache.get(language);
  if (worded !== undefined || reason === undefined) return worded;
  const because = new Map<string, Because[]>();
  const others = (OTHER[language] ?? '').split('|').flatMap((line): [string, string][] => {
    const [label, phrases = ''] = line.split(': ') as [string, string?];
    return phrases === '' ? [] : phrases.split(', ').map((phrase) => [phrase, label]);
  });
  const reasons = (BECAUSE[language] ?? []).map((phrase): [string, string] => [phrase, reason[1]]);
  // The longest first.
  for (const [phrase, label] of [...reasons, ...others].sort((a, b) => b[0].length - a[0].length)) {
    const words = phrase.split(' ');
    because.set(words[0], [...(because.get(words[0]) ?? []), { words, label }]);
  }
  const setOf = (words: string | undefined): ReadonlySet<string> => new Set(words?.split(' '));
  cache.set(language, (worded = { texts: setOf(TEXTS[language]), kinds: setOf(KINDS[language]), because, reason }));
  return worded;
}
