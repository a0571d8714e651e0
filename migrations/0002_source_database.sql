CREATE TABLE "column_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"schema_id" uuid NOT NULL,
	"schema_name" text NOT NULL,
	"table_name" text NOT NULL,
	"column_name" text NOT NULL,
	"pii_type" text NOT NULL,
	"technique" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "column_decisions_column_unique" UNIQUE("schema_id","schema_name","table_name","column_name")
);

CREATE TABLE "relationship_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"schema_id" uuid NOT NULL,
	"from_schema_name" text NOT NULL,
	"from_table_name" text NOT NULL,
	"from_columns" text[] NOT NULL,
	"to_schema_name" text NOT NULL,
	"to_table_name" text NOT NULL,
	"to_columns" text[] NOT NULL,
	"decision" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "relationship_decisions_ends_unique" UNIQUE("schema_id","from_schema_name","from_table_name","from_columns","to_schema_name","to_table_name","to_columns"),
	CONSTRAINT "relationship_decisions_decision_check" CHECK ("relationship_decisions"."decision" in ('confirmed', 'refused'))
);

ALTER TABLE "lineage" DROP CONSTRAINT "lineage_source_kind_check";

ALTER TABLE "lineage" DROP CONSTRAINT "lineage_target_kind_check";

ALTER TABLE "pii_classification" ADD COLUMN "paths" jsonb;

ALTER TABLE "relationships" ADD COLUMN "when_column" text;

ALTER TABLE "relationships" ADD COLUMN "when_value" text;

ALTER TABLE "schema_versions" ADD COLUMN "statistics_json" json;

ALTER TABLE "schemas" ADD COLUMN "label" text;

ALTER TABLE "column_decisions" ADD CONSTRAINT "column_decisions_schema_id_schemas_id_fk" FOREIGN KEY ("schema_id") REFERENCES "public"."schemas"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "relationship_decisions" ADD CONSTRAINT "relationship_decisions_schema_id_schemas_id_fk" FOREIGN KEY ("schema_id") REFERENCES "public"."schemas"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "lineage" ADD CONSTRAINT "lineage_source_kind_check" CHECK ("lineage"."source_kind" in ('test_case', 'source', 'dataset', 'table'));

ALTER TABLE "lineage" ADD CONSTRAINT "lineage_target_kind_check" CHECK ("lineage"."target_kind" in ('test_case', 'source', 'dataset', 'table'));
