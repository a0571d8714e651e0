/**
 * What holds between the columns of a row, its parents and its children. JSON: domain packs and `.tdm/rules.json` have
 * these, and synthetic/rules the ones that always apply. A rule over a table or column that is not there is skipped,
 * and said.
 */
export interface Rule {
  /** `orders`, or `sales.orders` outside `public`. */
  table: string;
  column: string;
  /**
   * The column's value: an SQL expression over the row's columns; `products.price` or `product_id.price` is the
   * parent's; `sum(order_items.line_total)`, `count(...)`, `min`, `max` with `filter (where ...)` are over the rows that
   * refer to this one. Besides SQL's operators and functions: `random(low, high)`, `pick(a, b, ...)`,
   * `weighted(a, 3, b, 1)`, `later(time, 'least', 'most')`, `earlier(...)` draw, by the cell alone.
   */
  value: string;
  /** Where this holds alone; elsewhere the column is as it would be without the rule. */
  when?: string;
  /** For people: why. */
  reason?: string;
}
