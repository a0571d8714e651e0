/** A dump as pg_dump of a version writes it: what differs between versions is in its head, and around tables. */
export function dumpOf(version: number): string {
  return `--
-- PostgreSQL database dump
--
${version >= 16 ? '\n\\restrict 7cJ0Vq9mX2\n' : ''}
-- Dumped from database version ${version}.1
-- Dumped by pg_dump version ${version}.1

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
${version >= 17 ? 'SET transaction_timeout = 0;' : ''}
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: bank; Type: SCHEMA; Schema: -; Owner: banker
--

CREATE SCHEMA bank;


ALTER SCHEMA bank OWNER TO banker;

--
-- Name: hstore; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public;


--
-- Name: EXTENSION hstore; Type: COMMENT; Schema: -; Owner:
--

COMMENT ON EXTENSION hstore IS 'data type for storing sets of (key, value) pairs';


CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public;


--
-- Name: touch(); Type: FUNCTION; Schema: bank; Owner: banker
--

CREATE FUNCTION bank.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.updated_at := now(); -- it's; now
  return new;
end $$;


ALTER FUNCTION bank.touch() OWNER TO banker;

SET default_tablespace = '';

${version >= 12 ? 'SET default_table_access_method = heap;' : 'SET default_with_oids = false;'}

--
-- Name: accounts; Type: TABLE; Schema: bank; Owner: banker
--

CREATE TABLE bank.accounts (
    id integer NOT NULL,
    iban character varying(34) NOT NULL,
    tags public.hstore,
    updated_at timestamp with time zone DEFAULT now(),
    CONSTRAINT accounts_iban_check CHECK (((iban)::text ~ '^[A-Z]{2}'::text))
);


ALTER TABLE bank.accounts OWNER TO banker;

CREATE SEQUENCE bank.accounts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER ${version >= 16 ? 'SEQUENCE' : 'TABLE'} bank.accounts_id_seq OWNER TO banker;

ALTER SEQUENCE bank.accounts_id_seq OWNED BY bank.accounts.id;

CREATE TABLE bank.entries (
    id bigint NOT NULL,
    account_id integer NOT NULL,
    amount numeric(12,2) NOT NULL
);


ALTER TABLE bank.entries OWNER TO banker;

ALTER TABLE bank.entries ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME bank.entries_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY bank.accounts ALTER COLUMN id SET DEFAULT nextval('bank.accounts_id_seq'::regclass);

--
-- Data for Name: accounts; Type: TABLE DATA; Schema: bank; Owner: banker
--

COPY bank.accounts (id, iban, tags, updated_at) FROM stdin;
1	DE02;120300000000202051	"it's"=>"$$"	2024-01-01 00:00:00+00
2	GB82WEST12345698765432	\\N	\\N
\\.


SELECT pg_catalog.setval('bank.accounts_id_seq', 2, true);

ALTER TABLE ONLY bank.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY bank.entries
    ADD CONSTRAINT entries_pkey PRIMARY KEY (id);

CREATE INDEX entries_account_idx ON bank.entries USING btree (account_id);

CREATE TRIGGER accounts_touch BEFORE UPDATE ON bank.accounts FOR EACH ROW EXECUTE FUNCTION bank.touch();

ALTER TABLE ONLY bank.entries
    ADD CONSTRAINT entries_account_fkey FOREIGN KEY (account_id) REFERENCES bank.accounts(id)${version >= 18 ? ' NOT ENFORCED' : ''};

CREATE POLICY own ON bank.accounts FOR SELECT TO banker USING (true);

ALTER TABLE bank.accounts ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE bank.accounts TO reader;

ALTER DEFAULT PRIVILEGES FOR ROLE banker IN SCHEMA bank GRANT SELECT ON TABLES TO reader;

--
-- PostgreSQL database dump complete
--
${version >= 16 ? '\n\\unrestrict 7cJ0Vq9mX2\n' : ''}`;
}
