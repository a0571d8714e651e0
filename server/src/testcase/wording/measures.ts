/** What a number in English sentences measures, by the unit behind it: `a parcel of 3 kg`, `driven 120 km`. */
const MEASURES: Readonly<Record<string, string>> = {
  weight:
    'kg|kgs|kilo|kilos|kilogram|kilograms|g|gram|grams|mg|lb|lbs|pound|pounds|oz|ounce|ounces|ton|tons|tonne|tonnes|stone',
  distance: 'km|kms|kilometer|kilometers|kilometre|kilometres|mile|miles',
  length: 'm|cm|mm|meter|meters|metre|metres|inch|inches|foot|feet|ft|yards',
  area: 'm2|m²|sqm|hectare|hectares|acre|acres',
  volume: 'ml|cl|l|liter|liters|litre|litres|gallon|gallons|m3|m³',
  temperature: '°c|°f|celsius|fahrenheit',
  consumption: 'kwh|mwh|wh',
  speed: 'km/h|kph|mph|knots',
  power: 'kw|mw|watt|watts|hp',
};

const MEASURE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(MEASURES).flatMap(([measure, units]) => units.split('|').map((unit) => [unit, measure] as const)),
);

/** `weight` of `kg`; null for what is no unit. */
export function measureOf(unit: string): string | null {
  return MEASURE_OF.get(unit) ?? null;
}

/** What so much of a unit is called: as what is measured itself, `reading`, or as what the unit measures. Null for no unit. */
export function measuredAs(noun: { text: string; lower: string } | undefined, unit: string): string | null {
  const measure = measureOf(unit);
  return measure !== null && noun !== undefined && isMeasured(noun.lower) ? noun.text : measure;
}

/** What is measured, rather than a thing that has a weight or a length: `a reading of 10450 kWh`. */
export function isMeasured(noun: string): boolean {
  return QUANTITY.test(noun) || Object.hasOwn(MEASURES, noun);
}

const QUANTITY = /^(?:readings?|measurements?|dos(?:e|age)|mileage|load|capacity|limit|height|width|depth|size|radius|allowance|quota|range|stock|amount|quantity|payload|usage|output|intake|level|count|pressure|span|wingspan|girth|circumference|diameter|thickness|perimeter|altitude|elevation|yield|harvest|clearance|draught|tonnage|reach|dosage|concentration|humidity|rainfall|snowfall|displacement|payload|thrust|torque|consumption|demand|supply|budget)$/; // prettier-ignore
