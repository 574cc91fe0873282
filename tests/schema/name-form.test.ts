import { describe, expect, it } from "vitest";
import { formInWords, isInForm, nameIn, tableInNames } from "../../src/schema/name-form.ts";

const INDEX = "idx_{table}_{columns}";

describe("a name in a form", () => {
  it("is snake_case, whatever it is made of", () => {
    expect(nameIn(INDEX, ["posts", "author_id"])).toBe("idx_posts_author_id");
    expect(nameIn(INDEX, ["blogPosts", "authorId", "title"])).toBe(
      "idx_blog_posts_author_id_title",
    );
    expect(nameIn("{table}_{columns}_ix", ["posts", "id"])).toBe("posts_id_ix");
    expect(nameIn(INDEX, ["a1b", "x"])).toBe("idx_a1b_x");
  });

  it("has up to 63 bytes, and a hash in place of more", () => {
    const fits = "x".repeat(53);
    expect(nameIn(INDEX, ["posts", fits])).toBe(`idx_posts_${fits}`);
    expect(nameIn(INDEX, ["posts", `${fits}x`])).toBe(`idx_posts_${"x".repeat(44)}_ecfb31b1`);
    expect(nameIn(INDEX, ["posts", `${fits}x`])).toHaveLength(63);
  });

  it("keeps what stands behind it in the form, and stays within 63 bytes", () => {
    const name = nameIn("{table}_{columns}_index", ["posts", "x".repeat(60)]);
    expect(name).toMatch(/^posts_x+_[\da-f]{8}_index$/);
    expect(name).toHaveLength(63);
  });

  it("does not end in underscores where it is cut", () => {
    expect(nameIn(INDEX, ["posts", `${"x".repeat(43)}_${"y".repeat(20)}`])).toMatch(
      /^idx_posts_x{43}_[\da-f]{8}$/,
    );
  });

  it("is another one where names differ behind the cut", () => {
    const long = "x".repeat(70);
    expect(nameIn(INDEX, ["posts", `${long}a`])).not.toBe(nameIn(INDEX, ["posts", `${long}b`]));
  });

  it("has the schema of a table in front, where it has one", () => {
    expect(tableInNames({ name: "users", schema: "auth" })).toBe("auth_users");
    expect(tableInNames({ name: "users", schema: undefined })).toBe("users");
  });

  it("is said in words", () => {
    expect(formInWords("idx_{table}_{columns}")).toBe("idx_<table>_<columns>");
  });
});

describe("a name is of a form", () => {
  it.each([
    ["idx_posts_author_id", ["posts", "author_id"]],
    ["idx_posts_author", ["posts", "author_id"]],
    ["idx_posts_id", ["posts", "author_id"]],
    ["idx_posts_aut", ["posts", "author_id"]],
    ["idx_posts_authorid", ["posts", "author_id"]],
    ["idx_pos_author_id", ["posts", "author_id"]],
    ["idx_blog_posts_author", ["blog_posts", "author_id"]],
    ["idx_posts_author", ["blog_posts", "author_id"]],
    ["idx_posts_author_id_desc", ["posts", "author_id"]],
    ["idx_posts_author_title", ["posts", "author_id", "title"]],
    ["idx_posts_author_id_title", ["posts", "author_id", "title"]],
    ["idx_posts_a", ["posts", "a"]],
    ["idx_posts_id_author", ["posts", "author_id"]],
    ["idx_posts_lower_name", ["posts", undefined]],
    ["idx_posts__author_id", ["posts", "author_id"]],
  ])("%s tells %j", (name, names) => {
    expect(isInForm(INDEX, name, names)).toBe(true);
  });

  it.each([
    ["posts_author_id", ["posts", "author_id"]],
    ["idx_", ["posts", "author_id"]],
    ["idx_posts", ["posts", "author_id"]],
    ["idx_author_id", ["posts", "author_id"]],
    ["idx_pages_author_id", ["posts", "author_id"]],
    ["idx_posts_title", ["posts", "author_id"]],
    ["idx_author_id_posts", ["posts", "author_id"]],
    ["idx_posts_au", ["posts", "author_id"]],
    ["idx_posts_title_author", ["posts", "author_id", "title"]],
    ["idx_posts_author", ["posts", "author_id", "title"]],
    ["idx_posts_author_what_id", ["posts", "author_id", "id"]],
    ["idx_posts", ["posts", undefined]],
    ["idx_other_lower_name", ["posts", undefined]],
  ])("%s does not tell %j", (name, names) => {
    expect(isInForm(INDEX, name, names)).toBe(false);
  });

  it("ends as the form does", () => {
    const form = "{table}_{columns}_idx";
    expect(isInForm(form, "posts_author_idx", ["posts", "author_id"])).toBe(true);
    expect(isInForm(form, "posts_author", ["posts", "author_id"])).toBe(false);
    expect(isInForm(form, "posts_author_id", ["posts", "author_id"])).toBe(false);
    expect(isInForm("ix_{table}_{columns}_x", "ix_posts_author_x", ["posts", "author"])).toBe(true);
    expect(isInForm("ix_{table}_{columns}_x", "posts_author_x", ["posts", "author"])).toBe(false);
    expect(isInForm("ix_{table}_{columns}_x", "ix_posts_author", ["posts", "author"])).toBe(false);
    expect(isInForm("ix_{table}_{columns}_x", "ix_x", ["posts", "author"])).toBe(false);
  });

  it("tells the table alone where the full name would be too long", () => {
    const column = "x".repeat(60);
    expect(isInForm(INDEX, "idx_posts_anything", ["posts", column])).toBe(true);
    expect(isInForm(INDEX, "idx_posts", ["posts", column])).toBe(false);
    expect(isInForm(INDEX, "idx_pages_anything", ["posts", column])).toBe(false);
    const fits = "x".repeat(53);
    expect(isInForm(INDEX, "idx_posts_anything", ["posts", fits])).toBe(false);
  });
});
