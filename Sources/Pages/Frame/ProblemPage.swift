import Markup
import Wording

/// Why there is no page. It says the same whether something is missing or not for this reader.
package struct ProblemPage: Sendable {
    package enum Problem: Sendable {
        case notFound, unauthorized, strayed, fault
    }

    package let problem: Problem
    package let reader: PageReader

    package init(_ problem: Problem, reader: PageReader) {
        self.problem = problem
        self.reader = reader
    }

    package var html: HTML {
        let (title, why) =
            switch problem {
            case .notFound: (PageWords.notFound, PageWords.notFoundWhy)
            case .unauthorized: (PageWords.unauthorized, PageWords.unauthorizedWhy)
            case .strayed: (PageWords.strayed, PageWords.strayedWhy)
            case .fault: (PageWords.fault, PageWords.faultWhy)
            }
        // The switch of language leads home: the address asked for is not repeated.
        return PageFrame(reader: reader, path: "/", title: reader(title), origin: nil).page(
            """
            <h1>\(reader(title))</h1>
            <p class="lead">\(reader(why))</p>
            <p><a href="\(reader.link("/"))">\(reader(PageWords.orders))</a></p>
            """)
    }
}
