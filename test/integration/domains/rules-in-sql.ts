/**
 * What each pack promises, said a second time: queries that count the rows that break it, and conditions over a whole
 * table. Nothing here knows how the rows were made.
 */
export interface Promises {
  /** Sentence -> a query that gives the rows that break it. */
  none: Readonly<Record<string, string>>;
  /** Sentence -> a query of one boolean. */
  holds?: Readonly<Record<string, string>>;
}

const SHOP: Promises = {
  none: {
    'a line is its quantity times its price': 'SELECT 1 FROM order_items WHERE line_total <> quantity * unit_price',
    'a subtotal is the sum of the lines': `SELECT 1 FROM orders o
      WHERE subtotal <> (SELECT coalesce(sum(line_total), 0) FROM order_items WHERE order_id = o.id)`,
    'a total is what its parts come to': 'SELECT 1 FROM orders WHERE total <> subtotal - discount + shipping_fee + tax',
    'every order has a line': 'SELECT 1 FROM orders o WHERE NOT EXISTS (SELECT FROM order_items WHERE order_id = o.id)',
    'lines are numbered from 1': `SELECT order_id FROM order_items GROUP BY 1
      HAVING min(line_no) <> 1 OR max(line_no) <> count(*) OR count(DISTINCT line_no) <> count(*)`,
    'a payment is the order’s total': 'SELECT 1 FROM payments p JOIN orders o ON o.id = order_id WHERE amount <> total',
    'what is cancelled or pending is not captured': `SELECT 1 FROM payments p JOIN orders o ON o.id = order_id
      WHERE o.status IN ('cancelled', 'pending') AND p.status IN ('captured', 'refunded')`,
    'an order goes to an address of its customer': `SELECT 1 FROM orders o JOIN addresses a ON a.id = address_id
      WHERE a.customer_id <> o.customer_id`,
    'nobody orders before there is an account': `SELECT 1 FROM orders o JOIN customers c ON c.id = customer_id
      WHERE ordered_at < c.created_at`,
    'paid, shipped and delivered come in that order, and when the status says so': `SELECT 1 FROM orders
      WHERE paid_at < ordered_at OR shipped_at < paid_at OR delivered_at < shipped_at
         OR (status IN ('paid', 'shipped', 'delivered', 'returned')) <> (paid_at IS NOT NULL)
         OR (status IN ('shipped', 'delivered', 'returned')) <> (shipped_at IS NOT NULL)
         OR (status IN ('delivered', 'returned')) <> (delivered_at IS NOT NULL)`,
    'a shipment is as its order': `SELECT 1 FROM shipments s JOIN orders o ON o.id = order_id
      WHERE s.shipped_at IS DISTINCT FROM o.shipped_at OR s.delivered_at IS DISTINCT FROM o.delivered_at`,
    'categories are a tree of three levels, each as deep as it says': `
      WITH RECURSIVE tree AS (SELECT id, 0 AS level FROM categories WHERE parent_id IS NULL
        UNION ALL SELECT c.id, level + 1 FROM categories c JOIN tree t ON t.id = c.parent_id)
      SELECT 1 FROM categories c LEFT JOIN tree t USING (id) WHERE t.level IS DISTINCT FROM c.depth OR depth > 2`,
    'e-mail addresses are of the person': `SELECT 1 FROM customers
      WHERE split_part(email, '.', 1) <> left(lower(regexp_replace(first_name, '[^A-Za-z]', '', 'g')), 24)`,
  },
  holds: {
    'most orders are delivered, few are returned': `SELECT avg((status = 'delivered')::int) BETWEEN 0.55 AND 0.69
      AND avg((status = 'returned')::int) BETWEEN 0.02 AND 0.09 FROM orders`,
    'a few customers order much': `SELECT (SELECT sum(n) FROM (SELECT count(*) n FROM orders GROUP BY customer_id
      ORDER BY 1 DESC LIMIT 100) t) > 0.25 * (SELECT count(*) FROM orders)`,
    'most prices are low': 'SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY price) < avg(price) * 0.7 FROM products',
  },
};

const STOCK = {
  'the stock is what came in less what was sold, and never less than nothing': `SELECT 1 FROM products p
    WHERE stock < 0 OR stock <> received - (SELECT coalesce(sum(quantity), 0) FROM order_items i
      JOIN orders o ON o.id = order_id WHERE product_id = p.id AND o.status <> 'cancelled')`,
  'nothing is sold for less than it cost': 'SELECT 1 FROM products WHERE cost > price',
  'a line has its product’s price':
    'SELECT 1 FROM order_items i JOIN products p ON p.id = product_id WHERE unit_price <> price',
};

const REVIEWS = {
  'reviews are written after the order': `SELECT 1 FROM reviews r JOIN order_items i ON i.id = order_item_id
    JOIN orders o ON o.id = i.order_id WHERE r.created_at < o.ordered_at`,
};

const BANK: Promises = {
  none: {
    'a balance is the sum of its transactions': `SELECT 1 FROM accounts a
      WHERE balance <> (SELECT coalesce(sum(amount), 0) FROM transactions WHERE account_id = a.id)`,
    'each transaction leaves what those up to it come to, never less than nothing': `SELECT 1 FROM (SELECT balance_after,
      sum(amount) OVER (PARTITION BY account_id ORDER BY booked_at) AS balance FROM transactions) t
      WHERE balance_after <> balance OR balance < 0`,
    'nothing is booked before the account is opened, or twice at once': `SELECT 1 FROM transactions t
      JOIN accounts a ON a.id = account_id WHERE booked_at < opened_at
      UNION ALL SELECT 1 FROM transactions GROUP BY account_id, booked_at HAVING count(*) > 1`,
    'nothing is booked on a closed account': `SELECT 1 FROM transactions t JOIN accounts a ON a.id = account_id
      WHERE booked_at > closed_at`,
    'an account is opened after its customer came': `SELECT 1 FROM accounts a JOIN customers c ON c.id = customer_id
      WHERE opened_at < since`,
  },
};

const CLINIC: Promises = {
  none: {
    'no appointment overlaps another of the doctor': `SELECT 1 FROM appointments a JOIN appointments b
      ON a.doctor_id = b.doctor_id AND a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
    'appointments are on working days from eight to four': `SELECT 1 FROM appointments WHERE extract(isodow FROM starts_at) > 5
      OR starts_at::time < '08:00' OR ends_at::time > '16:00'`,
    'what is found has its own description': `SELECT code FROM diagnoses GROUP BY code HAVING count(DISTINCT description) > 1`,
    'a diagnosis is of the day of its appointment': `SELECT 1 FROM diagnoses d JOIN appointments a ON a.id = appointment_id
      WHERE diagnosed_on <> starts_at::date`,
    'diabetes is treated with metformin': `SELECT 1 FROM prescriptions p JOIN diagnoses d ON d.id = diagnosis_id
      WHERE (code = 'E11.9') <> (medicine = 'Metformin')`,
  },
};

const INSURER: Promises = {
  none: {
    'no more is claimed than is covered, no more approved than claimed': `SELECT 1 FROM claims c JOIN policies p ON p.id = policy_id
      WHERE claimed > cover OR approved > claimed`,
    'a claim is of the time of its policy': `SELECT 1 FROM claims c JOIN policies p ON p.id = policy_id
      WHERE occurred_on NOT BETWEEN starts_on AND ends_on`,
    'reported, decided and paid come in that order': `SELECT 1 FROM claims
      WHERE reported_on < occurred_on OR decided_on < reported_on OR paid_on < decided_on`,
    'only what was decided has an amount': `SELECT 1 FROM claims WHERE (status IN ('approved', 'paid', 'rejected')) <> (approved IS NOT NULL)`,
    'an agent’s premiums are those of the policies': `SELECT 1 FROM agents a
      WHERE premiums <> (SELECT coalesce(sum(annual_premium), 0) FROM policies WHERE agent_id = a.id)`,
    'a month costs a twelfth of the year': `SELECT 1 FROM premium_payments m JOIN policies p ON p.id = policy_id
      WHERE abs(amount * 12 - annual_premium) > 0.07`,
    'payments are due month by month': `SELECT 1 FROM (SELECT due_on, lag(due_on) OVER (PARTITION BY policy_id ORDER BY number) AS before
      FROM premium_payments) t WHERE due_on <= before`,
  },
};

const STAFF: Promises = {
  none: {
    'a salary is within the band of the grade': `SELECT 1 FROM employees e JOIN grades g ON g.id = grade_id
      WHERE salary NOT BETWEEN min_salary AND max_salary`,
    'a headcount is of those who are there': `SELECT 1 FROM departments d
      WHERE headcount <> (SELECT count(*) FROM employees WHERE department_id = d.id AND left_on IS NULL)`,
    'a budget covers the payroll': `SELECT 1 FROM departments d WHERE budget < payroll
      OR payroll <> (SELECT coalesce(sum(salary), 0) FROM employees WHERE department_id = d.id AND left_on IS NULL)`,
    'nobody is hired before the age of 18, or leaves before': `SELECT 1 FROM employees
      WHERE hired_on < date_of_birth + interval '18 years' OR left_on <= hired_on`,
    'managers are no circle': `WITH RECURSIVE up AS (SELECT id, manager_id, 0 AS steps FROM employees
        UNION ALL SELECT up.id, e.manager_id, steps + 1 FROM up JOIN employees e ON e.id = up.manager_id WHERE steps < 20)
      SELECT 1 FROM up WHERE steps >= 20`,
    'no time off overlaps another of the person': `SELECT 1 FROM leave_requests a JOIN leave_requests b
      ON a.employee_id = b.employee_id AND a.id < b.id AND a.starts_on <= b.ends_on AND b.starts_on <= a.ends_on`,
  },
};

const TRIPS = {
  'a booking comes to what is in it, and is paid as a whole': `SELECT 1 FROM payments p JOIN bookings b ON b.id = booking_id
    WHERE amount <> total OR refunded > amount OR (refunded > 0 AND status <> 'cancelled') OR paid_at < booked_at`,
  'nobody books before joining':
    'SELECT 1 FROM bookings b JOIN travellers t ON t.id = traveller_id WHERE booked_at < joined_at',
};

const SCHOOL: Promises = {
  none: {
    'a course has as many as are enrolled': `SELECT 1 FROM courses c
      WHERE enrolled <> (SELECT count(*) FROM enrolments WHERE course_id = c.id)`,
    'nobody is enrolled twice': 'SELECT 1 FROM enrolments GROUP BY student_id, course_id HAVING count(*) > 1',
    'points are within the scale, and the share that they are': `SELECT 1 FROM submissions s JOIN assignments a ON a.id = assignment_id
      WHERE points NOT BETWEEN 0 AND max_points OR percent <> round(100.0 * points / max_points, 2)`,
    'what is late is handed in after it was due': `SELECT 1 FROM submissions s JOIN assignments a ON a.id = assignment_id
      WHERE late <> (handed_in_on > due_on)`,
    'work is due while the course lasts': `SELECT 1 FROM assignments a JOIN courses c ON c.id = course_id
      WHERE due_on NOT BETWEEN starts_on AND ends_on`,
    'students are admitted before they are enrolled': `SELECT 1 FROM enrolments e JOIN students s ON s.id = student_id
      WHERE enrolled_on < admitted_on`,
  },
};

const OPERATOR: Promises = {
  none: {
    'an invoice is the fee of the plan and all that was used': `SELECT 1 FROM invoices i
      JOIN subscriptions s ON s.id = subscription_id JOIN plans p ON p.id = plan_id
      WHERE amount <> monthly_fee + (SELECT coalesce(sum(charge), 0) FROM usage_records WHERE subscription_id = s.id)`,
    'a call ends when its seconds are over': `SELECT 1 FROM usage_records WHERE ended_at - started_at <> seconds * interval '1 second'`,
    'nothing is used before the number is active': `SELECT 1 FROM usage_records u JOIN subscriptions s ON s.id = subscription_id
      WHERE started_at::date < activated_on`,
    'only data has megabytes': `SELECT 1 FROM usage_records WHERE megabytes > 0 AND kind::text NOT IN ('data', 'telemetry')`,
    'an invoice is paid in time, and when it says so': `SELECT 1 FROM invoices
      WHERE (status = 'paid') <> (paid_on IS NOT NULL) OR paid_on NOT BETWEEN issued_on AND due_on`,
  },
};

const USERS = {
  'times of a user are in order, and deletion is as the status says': `SELECT 1 FROM users
    WHERE updated_at < created_at OR deleted_at < updated_at OR (status = 'deleted') <> (deleted_at IS NOT NULL)`,
};

const also = (base: Promises, none: Promises['none'], holds: Promises['holds'] = {}): Promises => ({
  none: { ...base.none, ...none },
  holds: { ...base.holds, ...holds },
});

/** `pack scenario` -> what it promises. */
export const PROMISES: Readonly<Record<string, Promises>> = {
  'generic app': {
    none: {
      ...USERS,
      'a user has a role once': 'SELECT 1 FROM user_roles GROUP BY user_id, role_id HAVING count(*) > 1',
      'what is done is done within the session': `SELECT 1 FROM audit_log l JOIN sessions s ON s.id = session_id
        WHERE at NOT BETWEEN started_at AND coalesce(ended_at, 'infinity')`,
    },
  },
  'generic crm': {
    none: {
      ...USERS,
      'what a company brought is the deals that were won': `SELECT 1 FROM companies c
        WHERE won <> (SELECT coalesce(sum(value), 0) FROM deals WHERE company_id = c.id AND stage = 'won')`,
      'what is won is certain': `SELECT 1 FROM deals WHERE (stage = 'won') <> (probability = 100) OR closed_on < opened_on`,
    },
  },
  'ecommerce b2c': also(
    SHOP,
    { ...STOCK, ...REVIEWS },
    {
      'ratings are mostly good': 'SELECT avg(rating) BETWEEN 3.8 AND 4.4 FROM reviews',
      'most lines are of one piece': 'SELECT avg((quantity = 1)::int) BETWEEN 0.6 AND 0.72 FROM order_items',
    },
  ),
  'ecommerce b2b': also(SHOP, {
    ...STOCK,
    'the discount is the company’s': `SELECT 1 FROM orders o JOIN customers u ON u.id = customer_id JOIN companies c ON c.id = company_id
      WHERE discount <> round(subtotal * discount_percent / 100, 2) OR due_on <> (ordered_at AT TIME ZONE 'UTC')::date + payment_days
         OR needs_approval <> (total > credit_limit)`,
    'boxes have ten': 'SELECT 1 FROM order_items WHERE quantity % 10 <> 0',
  }),
  'ecommerce marketplace': also(SHOP, {
    ...REVIEWS,
    'a line has its offer’s price, and the commission of the seller': `SELECT 1 FROM order_items i JOIN offers f ON f.id = offer_id
      JOIN sellers s ON s.id = seller_id WHERE unit_price <> price OR commission <> round(line_total * commission_rate, 2)`,
    'a seller earned what was sold, less the commission': `SELECT 1 FROM sellers s WHERE earned <> (SELECT
      coalesce(sum(line_total - commission), 0) FROM order_items JOIN offers f ON f.id = offer_id WHERE seller_id = s.id)`,
  }),
  'banking retail': also(BANK, {
    'what is owed is what was lent less what was paid': `SELECT 1 FROM loans l WHERE outstanding < 0
      OR outstanding <> principal - (SELECT coalesce(sum(amount), 0) FROM loan_payments WHERE loan_id = l.id)`,
    'a card ends on its last four digits, valid by Luhn': `SELECT 1 FROM cards, LATERAL (SELECT sum(CASE WHEN (length(card_number) - n) % 2 = 1
        THEN (2 * digit) / 10 + (2 * digit) % 10 ELSE digit END) AS luhn
      FROM generate_series(1, length(card_number)) n, LATERAL (SELECT substr(card_number, n, 1)::int AS digit) d) t
      WHERE luhn % 10 <> 0 OR last4 <> right(card_number, 4) OR (brand = 'Visa') <> (card_number LIKE '4%')`,
    'cards expire after they are issued': 'SELECT 1 FROM cards WHERE expires_on <= issued_on',
  }),
  'banking business': also(BANK, {
    'no more is used than is granted': 'SELECT 1 FROM credit_lines WHERE used > granted OR available <> granted - used',
    'who is alone signs alone': `SELECT 1 FROM signatories s WHERE signs <> 'alone'
      AND (SELECT count(*) FROM signatories WHERE customer_id = s.customer_id) = 1`,
  }),
  'telecom consumer': OPERATOR,
  'telecom business': also(OPERATOR, {
    'a cost centre spent what its numbers did, within its budget': `SELECT 1 FROM cost_centres c WHERE spent > budget
      OR spent <> (SELECT coalesce(sum(charges), 0) FROM subscriptions WHERE cost_centre_id = c.id)`,
    'a company has as many numbers as its cost centres': `SELECT 1 FROM customers c WHERE numbers <> (SELECT count(*) FROM subscriptions s
      JOIN cost_centres k ON k.id = cost_centre_id WHERE k.customer_id = c.id)`,
    'machines do not talk': `SELECT 1 FROM usage_records u JOIN subscriptions s ON s.id = subscription_id
      WHERE purpose = 'machine' AND kind <> 'telemetry'`,
  }),
  'healthcare clinic': also(CLINIC, {
    'a bill is the sum of what was done': `SELECT 1 FROM bills b
      WHERE total <> (SELECT coalesce(sum(amount), 0) FROM services s WHERE s.appointment_id = b.appointment_id)`,
    'bills come after the visit': `SELECT 1 FROM bills b JOIN appointments a ON a.id = appointment_id
      WHERE issued_on < ends_at::date OR paid_on < issued_on`,
  }),
  'healthcare hospital': also(CLINIC, {
    'no bed has two at a time': `SELECT 1 FROM admissions a JOIN admissions b ON a.bed_id = b.bed_id AND a.id < b.id
      AND a.admitted_at < b.discharged_at AND b.admitted_at < a.discharged_at`,
    'a result is flagged as its range says, and taken during the stay': `SELECT 1 FROM lab_results r JOIN admissions a ON a.id = admission_id
      WHERE flag::text <> CASE WHEN value < range_low THEN 'low' WHEN value > range_high THEN 'high' ELSE 'normal' END
         OR taken_at NOT BETWEEN admitted_at AND discharged_at`,
    'a ward has as many beds as it says': `SELECT 1 FROM wards w WHERE beds <> (SELECT count(*) FROM beds WHERE ward_id = w.id)`,
  }),
  'insurance motor': also(INSURER, {
    'a car is worth no more than its cover': `SELECT 1 FROM vehicles v JOIN policies p ON p.id = policy_id
      WHERE value > cover OR built_in > extract(year FROM starts_on)`,
  }),
  'insurance life': also(INSURER, {
    'shares come to a hundred per cent': `SELECT policy_id FROM beneficiaries GROUP BY 1 HAVING sum(share_percent) <> 100`,
    'all of the cover is claimed, once': `SELECT 1 FROM claims c JOIN policies p ON p.id = policy_id WHERE claimed <> cover`,
  }),
  'hr company': also(STAFF, {
    'net is gross less what is taken': `SELECT 1 FROM payslips p JOIN employees e ON e.id = employee_id
      WHERE net <> gross - tax - social_security OR gross <> round(salary / 12 * hours_a_week / 40, 2)`,
    'there is one payslip for a month': 'SELECT 1 FROM payslips GROUP BY employee_id, month HAVING count(*) > 1',
    'who does badly gets no raise': 'SELECT 1 FROM reviews WHERE score < 3 AND raise_percent > 0',
  }),
  'hr agency': also(STAFF, {
    'no assignment overlaps another of the person': `SELECT 1 FROM assignments a JOIN assignments b ON a.employee_id = b.employee_id
      AND a.id < b.id AND a.starts_on <= b.ends_on AND b.starts_on <= a.ends_on`,
    'days are worked within the assignment, and billed at its rate': `SELECT 1 FROM timesheets t JOIN assignments a ON a.id = assignment_id
      WHERE worked_on NOT BETWEEN starts_on AND ends_on OR amount <> round(t.hours * bill_rate, 2)`,
    'a client is billed what was worked': `SELECT 1 FROM clients c WHERE billed <> (SELECT coalesce(sum(amount), 0) FROM timesheets
      JOIN assignments a ON a.id = assignment_id WHERE client_id = c.id)`,
  }),
  'travel airline': {
    none: {
      ...TRIPS,
      'a booking is the sum of its tickets': `SELECT 1 FROM bookings b
        WHERE total <> (SELECT coalesce(sum(fare), 0) FROM tickets WHERE booking_id = b.id)`,
      'flights arrive after they depart, somewhere else':
        'SELECT 1 FROM flights WHERE arrives_at <= departs_at OR origin_id = destination_id',
      'no seat is sold twice, nor more than there are': `SELECT 1 FROM tickets GROUP BY flight_id, seat HAVING count(*) > 1
        UNION ALL SELECT 1 FROM flights f WHERE sold > seats OR sold <> (SELECT count(*) FROM tickets WHERE flight_id = f.id)`,
    },
    holds: { 'most fly economy': `SELECT avg((cabin = 'economy')::int) BETWEEN 0.76 AND 0.88 FROM tickets` },
  },
  'travel hotel': {
    none: {
      ...TRIPS,
      'a booking is the sum of its stays': `SELECT 1 FROM bookings b
        WHERE total <> (SELECT coalesce(sum(amount), 0) FROM stays WHERE booking_id = b.id)`,
      'no room has two guests at once': `SELECT 1 FROM stays a JOIN stays b ON a.room_id = b.room_id AND a.id < b.id
        AND a.check_in < b.check_out AND b.check_in < a.check_out`,
      'nights are paid at the rate of the room, for no more guests than beds': `SELECT 1 FROM stays s JOIN rooms r ON r.id = room_id
        WHERE nights <> check_out - check_in OR room_price <> nights * nightly_rate OR guests > beds`,
      'numbers of rooms differ within a hotel': 'SELECT 1 FROM rooms GROUP BY hotel_id, number HAVING count(*) > 1',
    },
  },
  'education university': also(SCHOOL, {
    'grades are there when the course is over, within the scale': `SELECT 1 FROM enrolments
      WHERE (status = 'completed') <> (grade IS NOT NULL) OR grade NOT BETWEEN 1 AND 5`,
    'credits are of the courses that were passed': `SELECT 1 FROM students s WHERE credits <> (SELECT coalesce(sum(c.credits), 0)
      FROM enrolments e JOIN courses c ON c.id = course_id WHERE student_id = s.id AND grade <= 4.0)`,
  }),
  'education online': also(SCHOOL, {
    'progress is the share of the lessons that were watched': `SELECT 1 FROM enrolments e JOIN courses c ON c.id = course_id
      WHERE watched > lessons OR progress <> round(100.0 * watched / lessons, 2) OR (certificate IS NOT NULL) <> (watched = lessons)`,
    'a course earned what was paid for it': `SELECT 1 FROM courses c
      WHERE revenue <> (SELECT coalesce(sum(paid), 0) FROM enrolments WHERE course_id = c.id)`,
  }),
};
