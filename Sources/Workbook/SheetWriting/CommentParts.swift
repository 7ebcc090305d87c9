/// The two parts that comments take: their texts, and the boxes that Excel shows them in.
///
/// Without the drawing Excel repairs the file; the size of a box is its own, about 4 by 6 cells.
/// - Source: ISO/IEC 29500-1 §18.7; ISO/IEC 29500-4 §19.1 (VML).
struct CommentParts {
    let comments: [CommentDraft]

    func texts() -> [UInt8] {
        var writer = MarkupWriter.part()
        writer.raw("<comments xmlns=\"\(WorkbookNames.main)\"><authors><author/></authors>")
        writer.raw("<commentList>")
        for comment in comments {
            writer.raw("<comment ref=\"\(comment.cell)\" authorId=\"0\"><text>")
            writer.raw("<t xml:space=\"preserve\">")
            writer.text(comment.text)
            writer.raw("</t></text></comment>")
        }
        writer.raw("</commentList></comments>")
        return writer.bytes
    }

    func drawing() -> [UInt8] {
        var writer = MarkupWriter()
        writer.raw("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"")
        writer.raw(" xmlns:o=\"urn:schemas-microsoft-com:office:office\"")
        writer.raw(
            " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">")
        writer.raw("<o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>")
        writer.raw("<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\"")
        writer.raw(" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>")
        writer.raw("<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>")
        for (index, comment) in comments.enumerated() {
            let (row, column) = (comment.cell.row - 1, comment.cell.column - 1)
            let anchor = [column + 1, 15, row, 2, column + 5, 15, row + 6, 4]
            writer.raw("<v:shape id=\"_x0000_s\(1025 + index)\" type=\"#_x0000_t202\"")
            writer.raw(" style=\"position:absolute;z-index:\(index + 1);visibility:hidden\"")
            writer.raw(" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>")
            writer.raw("<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>")
            writer.raw(
                "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">")
            writer.raw("<div style=\"text-align:left\"></div></v:textbox>")
            writer.raw("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>")
            writer.raw("<x:Anchor>\(anchor.map(String.init).joined(separator: ", "))</x:Anchor>")
            writer.raw("<x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row>")
            writer.raw("<x:Column>\(column)</x:Column></x:ClientData></v:shape>")
        }
        writer.raw("</xml>")
        return writer.bytes
    }
}
