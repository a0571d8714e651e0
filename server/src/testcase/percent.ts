/** A confidence as people read it: 0.9 is `90 %`. */
export function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}
