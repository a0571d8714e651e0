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
   * parent's, `order_id.customer_id.country` its parent's; `sum(order_items.line_total)`, `count(order_items)`, `min`,
   * `max` and `avg`, with `filter (where ...)`, are over the rows that refer to this one. The column's own name is the
   * value that it would have without the rule. Besides SQL's operators and functions:
   * - `random(low, high)`, `skewed(low, high)`, `normal(low, high)`, `chance(share)`, `pick(a, b, ...)`,
   *   `weighted(a, 3, b, 1)`, `later(time, 'least', 'most')`, `earlier(...)` draw, by the cell alone;
   * - `ordinal(order_id)` and `siblings(order_id)` count the rows of one parent, `running(amount, account_id)` adds up
   *   to this one, `row_number()` is the row's own;
   * - `currency_of(country)`, `country_name_of`, `country_code_of`, `dial_code_of`, `timezone_of`, `language_of`;
   *   `city_in(country)`, `region_in`, `postal_code_in` are of one town of it.
   */
  value: string;
  /** Where this holds alone; elsewhere the column is as it would be without the rule. */
  when?: string;
  /** For people: why. */
  reason?: string;
}
