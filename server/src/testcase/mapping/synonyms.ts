/** How people and databases call the same things: data for the mapper. Words in lower case, names without underscores. */

const groups = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split('\n')
      .flatMap((line) => {
        const names = line.trim().split(' ');
        return names.map((name) => [name, names[0]] as const);
      }),
  );

/** Short forms in the names of columns and tables: the first word of a line is what the others are short for. */
export const ABBREVIATIONS = groups(`
  account acct acc
  address addr adr
  amount amt
  average avg
  balance bal
  birth bth
  category cat ctg catg
  code cd cde
  company comp cmp co
  country ctry cntry
  count cnt
  currency curr ccy
  customer cust cstmr
  date dt dte
  department dept dpt
  description desc descr dsc
  document doc
  employee emp empl
  expiry exp expiration expires
  first fst frst
  group grp
  identifier ident
  image img
  inventory inv
  language lang
  last lst
  manager mgr
  message msg
  middle mid mdl
  mobile mob
  name nm nme
  number num no nr nbr numb
  order ord
  organization org organisation
  password pwd passwd pswd pass pw
  payment pmt paymt pymt
  percent pct perc
  phone ph phn
  position pos
  postal pstl
  price prc
  product prod prd
  quantity qty qnty
  reference ref
  region rgn reg
  sequence seq
  shipping ship shp
  street str
  supplier supp splr
  telephone tel
  time tm
  timestamp ts
  transaction trans txn trx
  type typ
  user usr
  value val
  year yr
`);

/** Whole names of columns that mean one thing: the first of a line stands for all. */
export const COLUMN_SYNONYMS = groups(`
  email mail emailaddress mailaddress emailid emailaddr useremail contactemail primaryemail emailprimary loginemail
  phone telephone phonenumber telephonenumber mobile mobilenumber mobilephone cell cellphone contactnumber primaryphone phoneprimary contactphone telephoneno
  firstname givenname forename fname givennames namefirst
  lastname surname familyname lname secondname namelast
  middlename mname middleinitial namemiddle
  fullname name displayname completename
  username login loginname userlogin signinname handle nickname screenname accountname userid
  password passwordhash hashedpassword encryptedpassword passworddigest passwordencrypted userpassword passphrase secret
  dateofbirth dob birthdate birthday bday birthdt datebirth birth
  gender sex
  salutation title nameprefix honorific prefix
  postalcode zip zipcode postcode postal plz zippostalcode
  city town locality cityname
  region state province county stateprovince stateregion statecode provincecode
  country countryname nation
  countrycode countryiso iso2 countryisocode
  streetaddress street address addressline1 address1 addressline addr1 line1 streetline1 addressone street1 streetname
  addressline2 address2 addr2 line2 street2 apartment apt suite unit
  company companyname organization organizationname employer business businessname
  jobtitle position occupation role designation profession
  quantity qty count units amountordered
  price unitprice itemprice listprice saleprice cost
  total totalamount grandtotal ordertotal totalprice amounttotal sumtotal
  description details summary longdescription
  comment comments note notes remark remarks message
  image picture photo avatar imageurl pictureurl photourl avatarurl
  website url homepage websiteurl webpage link
  createdat created createdon creationdate datecreated createddate createddate insertedat creationtime
  updatedat updated updatedon modified modifiedat modifiedon lastmodified updateddate dateupdated
  startdate datefrom fromdate startsat startson begindate startedon validfrom startsdate
  enddate dateto todate endsat endson finishdate endedon validto validuntil
  duedate deadline dueon dueat
  creditcardnumber cardnumber ccnumber cardno pan creditcard
  cardcvv cvv cvc cvv2 securitycode cardsecuritycode cvccode
  cardexpiry expirydate expirationdate expiry cardexpirydate validthru cardexpiration expiresat expireson
  cardholder nameoncard cardholdername holdername cardname ccname
  nationalid ssn socialsecuritynumber nationalidnumber socialsecurityno
  taxid vatnumber vatid taxnumber vat ein tin
  status state orderstatus currentstatus
  active isactive enabled isenabled activeflag
  admin isadmin administrator
  newsletter newsletteroptin optin subscribed marketingoptin issubscribed
  sku productcode itemcode articlenumber stockcode
  category categoryname productcategory
  language locale lang preferredlanguage
  currency currencycode
  ordernumber orderno orderref ordercode orderreference
  trackingnumber trackingcode trackingno trackingid
  coupon couponcode promocode vouchercode discountcode voucher
  rating stars score
  weight weightkg netweight
`);

/** Names of tables, in the singular, that hold the same kind of thing; a weaker bond than that of columns. */
export const TABLE_SYNONYMS = groups(`
  user account member person login profile appuser useraccount
  customer client buyer shopper
  employee staff worker personnel
  product item article good catalogitem
  order purchase salesorder
  orderitem orderline lineitem orderdetail orderposition
  company organization firm business corporation
  address location place
  category group producttype
  payment transaction charge
  invoice bill
  booking reservation
  message post note comment
  review feedback rating
  cart basket shoppingcart
  supplier vendor
  student pupil
  teacher instructor lecturer
  doctor physician practitioner
  appointment visit
  vehicle car
  contact lead
  article blogpost story
`);

/** In front of a table's name, and behind it: they say where it is from or that it is one. */
export const TABLE_PREFIXES: ReadonlySet<string> = new Set(
  'tbl tb t tab table app dim fact fct stg src raw sys core master mst ref lkp lookup m d f auth public dbo vw db wp my the'.split(
    ' ',
  ),
);
export const TABLE_SUFFIXES: ReadonlySet<string> = new Set(
  'tbl tb tab table data info information master mst list record entity dim fact t base main entry'.split(' '),
);

/** Whose a column is, in front of its name, when it is of the table's own row. */
export const OWNERS: ReadonlySet<string> = new Set(
  'user customer client member person contact guest employee account profile student patient login'.split(' '),
);

/** Names that say what only with what stands in front: `name` is not `first_name`. */
export const VAGUE_HEADS: ReadonlySet<string> = new Set(
  'name id number date code type status value description time at on by flag count key title text state level group role order line hash url amount note comment rate data unit size'.split(
    ' ',
  ),
);

/** Semantic types that one thing has one of: two columns of one such type mean the same. */
export const TELLING_TYPES: ReadonlySet<string> = new Set(
  (
    'first_name last_name middle_name full_name name_prefix name_suffix gender date_of_birth age job_title username ' +
    'password nationality marital_status bio email phone fax street_address address_line2 house_number city region ' +
    'postal_code country country_code latitude longitude full_address company_name department tax_id industry ' +
    'credit_card_number card_expiry card_cvv card_holder card_type iban bic bank_account_number currency_code ' +
    'payment_method national_id passport_number drivers_license license_plate product_name sku color isbn brand ' +
    'order_number tracking_number coupon_code timezone image_url uuid ip_address mac_address user_agent domain_name ' +
    'slug language search_term'
  ).split(' '),
);
